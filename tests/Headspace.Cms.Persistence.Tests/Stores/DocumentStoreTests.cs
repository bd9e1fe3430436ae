using Headspace.Cms.Persistence.Tests.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Persistence.Tests.Stores;

/// <summary>What is kept about documents beside them.</summary>
public sealed class DocumentStoreTests : IAsyncLifetime
{
    private readonly TestSite _site = new();
    private IContentType _type = null!;
    private IContent _page = null!;

    public async ValueTask InitializeAsync()
    {
        _type = await _site.CreateDocumentTypeAsync("page", ContentVariation.Nothing, ("tags", "Textstring"), ("umbracoUrlAlias", "Textstring"));
        _page = Create("Page");
    }

    [Fact]
    public void Domains_are_found_by_name_and_root_and_go_with_their_document()
    {
        var domains = _site.Get<IDomainRepository>();
        _site.InScope(() => domains.Save(new UmbracoDomain("headspace.dk") { LanguageId = 1, RootContentId = _page.Id }));

        Assert.Equal("en-US", _site.InScope(() => domains.GetByName("HEADSPACE.dk"))!.LanguageIsoCode);
        Assert.Single(_site.InScope(() => domains.GetAssignedDomains(_page.Id, false).ToList()));

        _site.Get<IContentService>().Delete(_page);
        Assert.False(_site.InScope(() => domains.Exists("headspace.dk")));
    }

    [Fact]
    public void Urls_of_a_document_are_replaced_as_a_whole()
    {
        var urls = _site.Get<IDocumentUrlRepository>();
        _site.InScope(() => urls.Save([Segment("old", true), Segment("old", false)]));
        _site.InScope(() => urls.Save([Segment("new", false)]));

        var segment = Assert.Single(_site.InScope(() => urls.GetAll().ToList()));
        Assert.Equal(("new", false, (int?)null), (segment.UrlSegment, segment.IsDraft, segment.NullableLanguageId));
    }

    [Fact]
    public void Url_aliases_come_from_published_values()
    {
        _page.SetValue("umbracoUrlAlias", "a,b");
        _site.Get<IContentService>().Save(_page);
        var aliases = _site.Get<IDocumentUrlAliasRepository>();
        Assert.Empty(_site.InScope(() => aliases.GetAllDocumentUrlAliases().ToList()));

        _site.Get<IContentService>().Publish(_page, ["*"]);
        Assert.Equal("a,b", Assert.Single(_site.InScope(() => aliases.GetAllDocumentUrlAliases().ToList())).AliasValue);
        _site.InScope(() => aliases.Save([new PublishedDocumentUrlAlias { DocumentKey = _page.Key, NullableLanguageId = 1, Alias = "a" }]));
        Assert.Equal("a", Assert.Single(_site.InScope(() => aliases.GetAll().ToList())).Alias);
    }

    [Fact]
    public void Tags_are_shared_counted_and_replaced()
    {
        var tags = _site.Get<ITagRepository>();
        var other = Create("Other");
        var property = _type.PropertyTypes.First().Id;
        _site.InScope(() => tags.Assign(_page.Id, property, [new Tag { Group = "g", Text = "børn" }, new Tag { Group = "g", Text = "unge" }]));
        _site.InScope(() => tags.Assign(other.Id, property, [new Tag { Group = "g", Text = "unge" }]));

        Assert.Equal([("børn", 1), ("unge", 2)], _site.Get<ITagService>().GetAllContentTags("g").Select(tag => (tag.Text, tag.NodeCount)).Order());
        Assert.Equal(2, _site.Get<ITagService>().GetTaggedContentByTag("UNGE", "g").Count());

        _site.InScope(() => tags.Assign(_page.Id, property, [new Tag { Group = "g", Text = "unge" }]));
        Assert.Equal(["unge"], _site.Get<ITagService>().GetTagsForEntity(_page.Id).Select(tag => tag.Text));
    }

    [Fact]
    public void Old_versions_are_listed_kept_and_cleaned()
    {
        var documents = _site.Get<IContentService>();
        for (var version = 0; version < 3; version++)
        {
            _page.SetValue("tags", $"{version}");
            documents.Save(_page);
            documents.Publish(_page, ["*"]);
        }
        var versions = _site.Get<IDocumentVersionRepository>();
        var old = _site.InScope(() => versions.GetDocumentVersionsEligibleForCleanup(DateTime.UtcNow.AddDays(1), null).ToList());

        Assert.Equal(2, old.Count);
        _site.InScope(() => versions.SetPreventCleanup(old[0].VersionId, true));
        Assert.Single(_site.InScope(() => versions.GetDocumentVersionsEligibleForCleanup(DateTime.UtcNow.AddDays(1), 5)));
        _site.InScope(() => versions.DeleteVersions([old[1].VersionId]));
        Assert.Equal(3, _site.InScope(() => versions.GetPagedItemsByContentId(_page.Id, 0, 10, out _).Count()));
    }

    [Fact]
    public void Redirects_are_found_newest_first()
    {
        var redirects = _site.Get<IRedirectUrlService>();
        redirects.Register("/old", _page.Key);

        Assert.Equal(_page.Id, redirects.GetMostRecentRedirectUrl("/old")!.ContentId);
        Assert.Single(redirects.SearchRedirectUrls("OL", 0, 10, out _));
        Assert.Equal(40L, _site.Scalar("SELECT LENGTH(urlHash) FROM umbracoRedirectUrl"));
        redirects.DeleteContentRedirectUrls(_page.Key);
        Assert.Null(redirects.GetMostRecentRedirectUrl("/old"));
    }

    [Fact]
    public void Access_rules_protect_a_branch()
    {
        var login = Create("Login");
        var entry = new PublicAccessEntry(_page, login, login, [new PublicAccessRule { RuleType = "MemberRole", RuleValue = "parents" }]);
        var access = _site.Get<IPublicAccessService>();
        Assert.True(access.Save(entry).Success);

        Assert.True(access.IsProtected(_page).Success);
        Assert.Equal("parents", Assert.Single(access.GetEntryForContent(_page)!.Rules).RuleValue);
        access.Delete(entry);
        Assert.False(access.IsProtected(_page).Success);
    }

    [Fact]
    public void Notifications_are_set_and_found()
    {
        var notifications = _site.Get<INotificationsRepository>();
        var user = _site.InScope(() => _site.Get<IUserRepository>().Get(-1))!;

        _site.InScope(() => notifications.SetNotifications(user, _page, ["Umb.Document.Publish", "Umb.Document.Update"]).ToList());

        var found = Assert.Single(_site.InScope(() => notifications.GetUsersNotifications([-1], "Umb.Document.Publish", [_page.Id], Constants.ObjectTypes.Document).ToList()));
        Assert.Equal((_page.Id, Constants.ObjectTypes.Document), (found.EntityId, found.EntityType));
        Assert.False(_site.InScope(() => notifications.TryCreateNotification(user, _page, "Umb.Document.Update", out _)));
        Assert.Equal(2, _site.InScope(() => notifications.DeleteNotifications(_page)));
    }

    [Fact]
    public void A_broken_path_is_found_and_mended()
    {
        _site.InScope(() => _site.Scalar("SELECT 1"));
        var child = Create("Child");
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_site.DatabaseFile};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"UPDATE umbracoNode SET path='-1,7', level=4 WHERE id={child.Id}";
            command.ExecuteNonQuery();
        }

        var report = _site.Get<IContentService>().CheckDataIntegrity(new ContentDataIntegrityReportOptions { FixIssues = true });

        Assert.Equal([child.Id], report.FixedIssues.Keys);
        Assert.Equal($"-1,{child.Id}", _site.Get<IContentService>().GetById(child.Id)!.Path);
    }

    public ValueTask DisposeAsync()
    {
        _site.Dispose();
        return ValueTask.CompletedTask;
    }

    private PublishedDocumentUrlSegment Segment(string segment, bool draft) =>
        new() { DocumentKey = _page.Key, NullableLanguageId = null, UrlSegment = segment, IsDraft = draft, IsPrimary = true };

    private IContent Create(string name)
    {
        var document = _site.Get<IContentService>().Create(name, Constants.System.Root, "page");
        _site.Get<IContentService>().Save(document);
        return document;
    }
}
