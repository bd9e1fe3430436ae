using Headspace.Cms.Persistence.Scoping;
using Headspace.Cms.Persistence.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.Persistence.Tests.Scoping;

public sealed class TreeChangesTests
{
    private static readonly ContentType type = new(new DefaultShortStringHelper(new DefaultShortStringHelperConfig()), -1) { Alias = "page" };

    private readonly Content parent = Page(1, "-1,1");
    private readonly Content child = Page(2, "-1,1,2");
    private readonly Content other = Page(3, "-1,3");

    [Fact]
    public void A_document_that_was_saved_and_published_is_said_once_with_its_branch()
    {
        var gathered = Gather(Of(parent, TreeChangeTypes.RefreshNode), Of(other, TreeChangeTypes.RefreshNode), Of(parent, TreeChangeTypes.RefreshBranch, "da-DK"));

        Assert.Equal([(parent.Id, TreeChangeTypes.RefreshBranch), (other.Id, TreeChangeTypes.RefreshNode)], Types(gathered));
        Assert.Equal(["da-DK"], gathered[0].PublishedCultures!);
    }

    [Fact]
    public void Cultures_that_were_published_one_after_the_other_are_all_named()
    {
        var gathered = Gather(Of(parent, TreeChangeTypes.RefreshNode, "da-DK"), Of(parent, TreeChangeTypes.RefreshNode, "da-DK", "en-GB"));

        Assert.Equal(["da-DK", "en-GB"], Assert.Single(gathered).PublishedCultures!);
    }

    [Fact]
    public void What_lies_below_a_branch_that_is_read_again_is_not_read_once_more_but_still_said_to_be_published()
    {
        var gathered = Gather(Of(parent, TreeChangeTypes.RefreshBranch, "*"), Of(child, TreeChangeTypes.RefreshBranch, "*"), Of(other, TreeChangeTypes.RefreshNode, "*"));

        Assert.Equal([(parent.Id, TreeChangeTypes.RefreshBranch), (child.Id, TreeChangeTypes.None), (other.Id, TreeChangeTypes.RefreshNode)], Types(gathered));
        Assert.Equal(["*"], gathered[1].PublishedCultures!);
    }

    [Fact]
    public void What_was_published_is_read_though_its_parent_only_moved()
    {
        var gathered = Gather(Of(parent, TreeChangeTypes.RefreshBranch), Of(child, TreeChangeTypes.RefreshNode, "*"));

        Assert.Equal([(parent.Id, TreeChangeTypes.RefreshBranch), (child.Id, TreeChangeTypes.RefreshNode)], Types(gathered));
    }

    [Theory]
    [InlineData(TreeChangeTypes.Remove)]
    [InlineData(TreeChangeTypes.RefreshAll)]
    public void What_is_more_than_a_change_keeps_its_place(TreeChangeTypes more)
    {
        var gathered = Gather(Of(parent, TreeChangeTypes.RefreshNode), Of(parent, more), Of(parent, TreeChangeTypes.RefreshNode));

        Assert.Equal([TreeChangeTypes.RefreshNode, more, TreeChangeTypes.RefreshNode], gathered.Select(change => change.ChangeTypes));
    }

    [Fact]
    public void A_culture_that_was_unpublished_is_said_by_itself()
    {
        var gathered = Gather(
            Of(parent, TreeChangeTypes.RefreshNode, "da-DK"),
            new TreeChange<IContent>(parent, TreeChangeTypes.RefreshBranch, null, ["da-DK"]));

        Assert.Equal(2, gathered.Count);
    }

    [Fact]
    public async Task A_unit_of_work_says_once_what_changed_in_the_tree()
    {
        var told = new Told();
        using var site = new TestSite(configure: builder => builder.Services
            .AddSingleton<INotificationHandler<ContentTreeChangeNotification>>(told)
            .AddSingleton<INotificationHandler<ContentSavedNotification>>(told));
        await site.CreateDocumentTypeAsync("page");
        var documents = site.Get<IContentService>();
        using (var scope = site.Scopes.CreateCoreScope())
        {
            documents.Save([documents.Create("One", -1, "page"), documents.Create("Two", -1, "page")]);
            documents.Save(documents.Create("Three", -1, "page"));
            scope.Complete();
        }

        Assert.Equal(["saved One, Two", "changed One, Two, Three", "saved Three"], told.Of);
    }

    private static IReadOnlyList<TreeChange<IContent>> Gather(params TreeChange<IContent>[] changes) => TreeChanges.Gather(changes);

    private static IEnumerable<(int Id, TreeChangeTypes Types)> Types(IEnumerable<TreeChange<IContent>> changes) => changes.Select(change => (change.Item.Id, change.ChangeTypes));

    private static TreeChange<IContent> Of(Content document, TreeChangeTypes types, params string[] published) =>
        new(document, types, published.Length == 0 ? null : published, null);

    private static Content Page(int id, string path) => new($"Page {id}", -1, type) { Id = id, Key = Guid.NewGuid(), Path = path };

    private sealed class Told : INotificationHandler<ContentTreeChangeNotification>, INotificationHandler<ContentSavedNotification>
    {
        public List<string> Of { get; } = [];

        public void Handle(ContentTreeChangeNotification notification) => Of.Add($"changed {string.Join(", ", notification.Changes.Select(change => change.Item.Name))}");

        public void Handle(ContentSavedNotification notification) => Of.Add($"saved {string.Join(", ", notification.SavedEntities.Select(document => document.Name))}");
    }
}
