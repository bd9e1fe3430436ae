using Headspace.Cms.Persistence.Tests.Hosting;
using Headspace.Testing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Persistence.Tests.Documents;

public sealed class DocumentTests : IDisposable
{
    private static readonly (string, string)[] _properties =
        [("title", "Textstring"), ("body", "Textarea"), ("count", "Numeric"), ("price", "Label (decimal)"), ("date", "Date Picker")];

    private readonly TestSite _site = new();

    private IContentService Documents => _site.Get<IContentService>();

    [Fact]
    public async Task Values_of_every_storage_type_come_back()
    {
        await _site.CreateDocumentTypeAsync("page", ContentVariation.Nothing, _properties);
        var document = Documents.Create("Ærø", Constants.System.Root, "page");
        document.SetValue("title", "Rådgivning");
        document.SetValue("body", new string('ø', 2000));
        document.SetValue("count", 42);
        document.SetValue("price", 1234567.891m);
        document.SetValue("date", new DateTime(2026, 11, 22, 3, 4, 5));

        Documents.Save(document);
        var read = Documents.GetById(document.Key)!;

        Assert.Equal("Rådgivning", read.GetValue("title"));
        Assert.Equal(2000, read.GetValue<string>("body")!.Length);
        Assert.Equal(42, read.GetValue("count"));
        Assert.Equal(1234567.891m, read.GetValue("price"));
        Assert.Equal(new DateTime(2026, 11, 22, 3, 4, 5), read.GetValue("date"));
        Assert.Equal(("Ærø", $"-1,{document.Id}", 1, false, true), (read.Name, read.Path, read.Level, read.Published, read.Edited));
        Assert.False(read.IsDirty());
        Assert.Equal("2026-11-22 03:04:05", _site.Scalar("SELECT dateValue FROM umbracoPropertyData WHERE dateValue IS NOT NULL"));
        Assert.Equal("1234567.891", _site.Scalar("SELECT decimalValue FROM umbracoPropertyData WHERE decimalValue IS NOT NULL"));
    }

    [Fact]
    public async Task Publishing_makes_the_draft_the_published_version()
    {
        await _site.CreateDocumentTypeAsync("page", ContentVariation.Nothing, _properties);
        var document = Create("Page", "first");

        Assert.True(Documents.Publish(document, ["*"]).Success);
        document.SetValue("title", "second");
        Documents.Save(document);
        var read = Documents.GetById(document.Id)!;

        Assert.True(read is { Published: true, Edited: true, PublishedState: PublishedState.Published });
        Assert.Equal(("second", "first"), (read.GetValue("title"), read.GetValue("title", published: true)));
        Assert.NotEqual(read.VersionId, read.PublishedVersionId);
        Assert.Equal(1L, _site.Scalar("SELECT COUNT(*) FROM umbracoContentVersion WHERE current=1"));
        Assert.Equal(1L, _site.Scalar("SELECT COUNT(*) FROM umbracoDocumentVersion WHERE published=1"));

        Documents.Publish(read, ["*"]);
        var again = Documents.GetById(document.Id)!;
        Assert.False(again.Edited);
        Assert.Equal("second", again.GetValue("title", published: true));
        Assert.Equal(3, Documents.GetVersions(document.Id).Count());
    }

    [Fact]
    public async Task An_unpublished_document_has_no_published_version()
    {
        await _site.CreateDocumentTypeAsync("page", ContentVariation.Nothing, _properties);
        var document = Create("Page", "first");
        Documents.Publish(document, ["*"]);

        Assert.True(Documents.Unpublish(document).Success);
        var read = Documents.GetById(document.Id)!;

        Assert.True(read is { Published: false, Edited: true, PublishedVersionId: 0, PublishName: null });
        Assert.Null(read.GetValue("title", published: true));
        Assert.Equal("first", read.GetValue("title"));
    }

    [Fact]
    public async Task An_older_version_is_read_and_rolled_back_to()
    {
        await _site.CreateDocumentTypeAsync("page", ContentVariation.Nothing, _properties);
        var document = Create("Page", "first");
        Documents.Publish(document, ["*"]);
        document.SetValue("title", "second");
        Documents.Save(document);
        Documents.Publish(document, ["*"]);
        var oldest = Documents.GetVersions(document.Id).OrderBy(version => version.VersionId).First();

        Assert.Equal("first", Documents.GetVersion(oldest.VersionId)!.GetValue("title"));
        Assert.True(Documents.Rollback(document.Id, oldest.VersionId).Success);

        Assert.Equal("first", Documents.GetById(document.Id)!.GetValue("title"));
        Documents.DeleteVersion(document.Id, oldest.VersionId, deletePriorVersions: false);
        Assert.Equal(2, Documents.GetVersions(document.Id).Count());
    }

    [Fact]
    public async Task Siblings_get_names_of_their_own_and_come_in_order()
    {
        await _site.CreateDocumentTypeAsync("page", ContentVariation.Nothing, _properties);
        var names = Enumerable.Range(0, 3).Select(_ => Create("Page", "x").Name).ToList();

        Assert.Equal(["Page", "Page (1)", "Page (2)"], names);
        Assert.Equal(names, Documents.GetRootContent().Select(document => document.Name));

        Documents.Sort(Documents.GetRootContent().Reverse().Select(document => document.Id).ToList());
        Assert.Equal(["Page (2)", "Page (1)", "Page"], Documents.GetRootContent().Select(document => document.Name));
    }

    [Fact]
    public async Task A_branch_moves_is_trashed_restored_and_emptied()
    {
        await _site.CreateDocumentTypeAsync("page", ContentVariation.Nothing, _properties);
        var (a, b) = (Create("A", "a"), Create("B", "b"));
        var child = Create("Child", "c", a.Id);
        var grandchild = Create("Grandchild", "g", child.Id);

        Documents.Move(child, b.Id);
        Assert.Equal($"-1,{b.Id},{child.Id},{grandchild.Id}", Documents.GetById(grandchild.Id)!.Path);
        Assert.Equal(3, Documents.GetById(grandchild.Id)!.Level);

        Documents.MoveToRecycleBin(b);
        Assert.True(Documents.GetById(grandchild.Id)!.Trashed);
        Assert.StartsWith($"-1,-20,{b.Id}", Documents.GetById(grandchild.Id)!.Path, StringComparison.Ordinal);
        Assert.True(Documents.RecycleBinSmells());

        Documents.EmptyRecycleBin();
        Assert.Null(Documents.GetById(grandchild.Id));
        Assert.Equal(1, Documents.Count());
        Assert.Equal(0L, _site.Scalar("SELECT COUNT(*) FROM pragma_foreign_key_check"));
    }

    [Fact]
    public async Task A_branch_is_copied_with_its_values()
    {
        await _site.CreateDocumentTypeAsync("page", ContentVariation.Nothing, _properties);
        var original = Create("A", "a");
        Create("Child", "c", original.Id);

        var copy = Documents.Copy(original, Constants.System.Root, relateToOriginal: false)!;

        Assert.Equal("A (1)", copy.Name);
        Assert.Equal("a", Documents.GetById(copy.Id)!.GetValue("title"));
        Assert.Equal(1, Documents.CountChildren(copy.Id));
    }

    [Fact]
    public async Task A_page_is_filtered_ordered_and_counted()
    {
        await _site.CreateDocumentTypeAsync("page", ContentVariation.Nothing, _properties);
        var parent = Create("Parent", "p");
        foreach (var (name, count) in new[] { ("Anna", 30), ("Bo", 4), ("Anders", 200), ("Ane", 1) })
        {
            var document = Documents.Create(name, parent.Id, "page");
            document.SetValue("count", count);
            Documents.Save(document);
        }

        var page = Documents.GetPagedChildren(parent.Id, 0, 2, out var total, null, _site.Query<IContent>().Where(document => document.Name!.Contains("AN")), Ordering.By("count", Direction.Descending, isCustomField: true), loadTemplates: true);
        Assert.Equal(3, total);
        Assert.Equal(["Anders", "Anna"], page.Select(document => document.Name));

        var byName = Documents.GetPagedDescendants(parent.Id, 1, 3, out total, null, Ordering.By("name"));
        Assert.Equal(["Bo"], byName.Select(document => document.Name));
        Assert.Equal(4, total);
    }

    [Fact]
    public async Task Schedules_are_kept_and_carried_out()
    {
        await _site.CreateDocumentTypeAsync("page", ContentVariation.Nothing, _properties);
        var document = Create("Page", "x");
        var due = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        Documents.PersistContentSchedule(document, ContentScheduleCollection.CreateWithEntry(due, due.AddYears(10)));

        Assert.Equal(2, Documents.GetContentScheduleByContentId(document.Id).FullSchedule.Count);
        Assert.Single(Documents.PerformScheduledPublish(due.AddMinutes(1)));

        Assert.True(Documents.GetById(document.Id)!.Published);
        Assert.Equal(ContentScheduleAction.Expire, Assert.Single(Documents.GetContentScheduleByContentId(document.Id).FullSchedule).Action);
    }

    [Fact]
    public async Task Permissions_of_groups_on_a_document_are_kept()
    {
        await _site.CreateDocumentTypeAsync("page", ContentVariation.Nothing, _properties);
        var document = Create("Page", "x");

        Documents.SetPermission(document, "Umb.Document.Read", [3]);

        Assert.Equal(["Umb.Document.Read"], Assert.Single(Documents.GetPermissions(document)).AssignedPermissions);
    }

    [Fact]
    public async Task Blueprints_are_kept_apart()
    {
        await _site.CreateDocumentTypeAsync("page", ContentVariation.Nothing, _properties);
        var blueprint = Documents.Create("Blueprint", Constants.System.Root, "page");
        blueprint.SetValue("title", "default");
        Documents.SaveBlueprint(blueprint, null);

        Assert.Equal("default", Documents.GetBlueprintById(blueprint.Key)!.GetValue("title"));
        Assert.True(Documents.GetBlueprintById(blueprint.Key)!.Blueprint);
        Assert.Null(Documents.GetById(blueprint.Key));
        Documents.DeleteBlueprint(blueprint);
        Assert.Null(Documents.GetBlueprintById(blueprint.Key));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(40)]
    public async Task Many_documents_are_read_with_as_many_queries_as_few(int count)
    {
        await _site.CreateDocumentTypeAsync("page", ContentVariation.Nothing, _properties);
        var ids = Enumerable.Range(0, count).Select(number => Create($"Page {number}", "x").Id).ToArray();
        _site.InScope(() => _site.Get<IDocumentRepository>().GetMany(ids).Count());

        using var commands = new SqlStatements();
        var read = _site.InScope(() => _site.Get<IDocumentRepository>().GetMany(ids).Count());

        Assert.Equal(count, read);
        Assert.Equal(2, commands.Count);
    }

    public void Dispose() => _site.Dispose();

    private IContent Create(string name, string title, int parentId = Constants.System.Root)
    {
        var document = Documents.Create(name, parentId, "page");
        document.SetValue("title", title);
        Assert.True(Documents.Save(document).Success);
        return document;
    }
}
