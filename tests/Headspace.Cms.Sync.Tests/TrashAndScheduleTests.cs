using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Tests.Site;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Tests;

/// <summary>No exported folder with schedules, segments or trashed items has been seen: the files follow the description of the format.</summary>
public sealed class TrashAndScheduleTests
{
    private const string Published = "<Published Default=\"true\" />";
    private static readonly Guid _key = Guid.Parse("11111111-1111-1111-1111-111111111111");
    private static readonly Guid _childKey = Guid.Parse("33333333-3333-3333-3333-333333333333");

    [Fact]
    public async Task A_trashed_document_comes_in_trashed_and_remembers_its_parent()
    {
        using SyncSite site = new();
        await TestTypes.WritePageAsync(site);
        site.Write("Content/parent.config", TestTypes.Page(_key, "Parent"));
        site.Write("Content/child.config", TestTypes.Page(_childKey, "Child", parent: _key, level: 102, isTrashed: true));

        await ImportAsync(site);

        Assert.True(Get(site, _childKey).Trashed);
        await site.ExportAsync(SyncGroup.All);
        var file = site.Read("Content/child.config");
        Assert.Contains($"<Parent Key=\"{_key}\">", file, StringComparison.Ordinal);
        Assert.Contains("<Trashed>true</Trashed>", file, StringComparison.Ordinal);
        Assert.Contains("Level=\"10", file, StringComparison.Ordinal);
        Assert.Empty((await site.ImportAsync(SyncGroup.All)).Changes);
    }

    [Fact]
    public async Task What_the_file_has_at_its_place_is_restored_and_what_it_has_in_the_bin_is_thrown_away()
    {
        using SyncSite site = new();
        await TestTypes.WritePageAsync(site);
        site.Write("Content/parent.config", TestTypes.Page(_key, "Parent", published: Published));
        site.Write("Content/child.config", TestTypes.Page(_childKey, "Child", parent: _key, level: 2, published: Published));
        await ImportAsync(site);

        site.Write("Content/child.config", TestTypes.Page(_childKey, "Child", parent: _key, level: 102, isTrashed: true));
        await ImportAsync(site);
        Assert.True(Get(site, _childKey).Trashed);

        site.Write("Content/child.config", TestTypes.Page(_childKey, "Child", parent: _key, level: 2));
        await ImportAsync(site);
        Assert.False(Get(site, _childKey).Trashed);
        Assert.Equal(Get(site, _key).Id, Get(site, _childKey).ParentId);
        Assert.Empty((await site.ImportAsync(SyncGroup.All)).Changes);
    }

    [Fact]
    public async Task Schedules_follow_the_file_and_what_lies_in_the_past_is_done()
    {
        using SyncSite site = new();
        await TestTypes.WritePageAsync(site);
        var schedule = "<Schedule>" + Entry("Release", "2001-01-01T00:00:00") + Entry("Expire", "2101-01-01T00:00:00") + "</Schedule>";
        site.Write("Content/page.config", TestTypes.Page(_key, "Page", schedule));

        await ImportAsync(site);

        Assert.True(Get(site, _key).Published);
        var entry = Assert.Single(site.Get<IContentService>().GetContentScheduleByContentId(Get(site, _key).Id).FullSchedule);
        Assert.Equal((ContentScheduleAction.Expire, 2101), (entry.Action, entry.Date.Year));
        await site.ExportAsync(SyncGroup.All);
        Assert.Empty((await site.ImportAsync(SyncGroup.All)).Changes);

        site.Write("Content/page.config", TestTypes.Page(_key, "Page", "<Schedule />", published: Published));
        await ImportAsync(site);
        Assert.Empty(site.Get<IContentService>().GetContentScheduleByContentId(Get(site, _key).Id).FullSchedule);
    }

    [Fact]
    public async Task A_document_that_is_to_be_released_later_stays_a_draft()
    {
        using SyncSite site = new();
        await TestTypes.WritePageAsync(site);
        site.Write("Content/page.config", TestTypes.Page(_key, "Page", "<Schedule>" + Entry("Release", "2101-01-01T00:00:00") + "</Schedule>"));

        await ImportAsync(site);

        Assert.False(Get(site, _key).Published);
        Assert.Single(site.Get<IContentService>().GetContentScheduleByContentId(Get(site, _key).Id).FullSchedule);
    }

    [Fact]
    public async Task A_culture_that_the_file_does_not_publish_is_unpublished()
    {
        using SyncSite site = new();
        await TestTypes.WritePageAsync(site, "Culture");
        const string names = "<NodeName Default=\"Side\"><Name Culture=\"da-DK\">Side</Name><Name Culture=\"en-US\">Page</Name></NodeName>";
        const string both = "<Published Default=\"true\"><Published Culture=\"da-DK\">true</Published><Published Culture=\"en-US\">true</Published></Published>";
        site.Write("Content/page.config", TestTypes.Page(_key, "Side", names, published: both));
        await ImportAsync(site);
        Assert.Equal(["da-DK", "en-US"], Get(site, _key).PublishedCultures.Order());

        site.Write("Content/page.config", TestTypes.Page(_key, "Side", names, published: "<Published Default=\"true\"><Published Culture=\"da-DK\">true</Published></Published>"));
        await ImportAsync(site);

        Assert.Equal(["da-DK"], Get(site, _key).PublishedCultures);
    }

    [Fact]
    public async Task A_file_about_values_without_culture_leaves_those_of_cultures_alone()
    {
        using SyncSite site = new();
        await TestTypes.WritePageAsync(site, "Culture");
        const string names = "<NodeName Default=\"Side\"><Name Culture=\"da-DK\">Side</Name></NodeName>";
        site.Write("Content/page.config", TestTypes.Page(_key, "Side", names, "<title><Value Culture=\"da-DK\">hej</Value></title><note><Value>gammel</Value></note>"));
        await ImportAsync(site);

        site.Write("Content/page.config", TestTypes.Page(_key, "Andet", string.Empty, "<title><Value Culture=\"da-DK\">nej</Value></title><note><Value>ny</Value></note>", attributes: " DefaultValues=\"true\""));
        await ImportAsync(site);

        var content = Get(site, _key);
        Assert.Equal(("Side", "hej", "ny"), (content.GetCultureName("da-DK"), content.GetValue("title", "da-DK"), content.GetValue("note")));
        Assert.Empty((await site.ImportAsync(SyncGroup.All)).Changes);
    }

    [Fact]
    public async Task A_document_without_its_parent_goes_where_its_path_says_with_a_warning()
    {
        using SyncSite site = new();
        await TestTypes.WritePageAsync(site);
        site.Write("Content/parent.config", TestTypes.Page(_key, "My Parent"));
        site.Write("Content/child.config", TestTypes.Page(_childKey, "Child", "<Path>/MyParent/Child</Path>", parent: Guid.NewGuid(), level: 2));

        var report = await site.ImportAsync(SyncGroup.All);

        Assert.Contains(report.Changes, change => change.Kind is SyncChangeKind.Warning && change.Name == "Child");
        Assert.Equal(Get(site, _key).Id, Get(site, _childKey).ParentId);
    }

    [Fact]
    public async Task A_document_with_another_key_is_found_by_parent_name_and_type()
    {
        using SyncSite site = new();
        await TestTypes.WritePageAsync(site);
        site.Write("Content/page.config", TestTypes.Page(_key, "Page"));
        await ImportAsync(site);
        var other = Guid.NewGuid();
        site.Write("Content/page.config", TestTypes.Page(other, "Page", properties: "<note><Value>x</Value></note>"));
        site.Write("Content/child.config", TestTypes.Page(_childKey, "Child", parent: other, level: 2));

        await ImportAsync(site);

        Assert.Equal("x", Get(site, _key).GetValue("note"));
        Assert.Equal(Get(site, _key).Id, Get(site, _childKey).ParentId);
    }

    [Fact]
    public async Task A_clean_tombstone_deletes_the_children_that_are_not_in_the_folder()
    {
        using SyncSite site = new();
        await TestTypes.WritePageAsync(site);
        site.Write("Content/parent.config", TestTypes.Page(_key, "Parent"));
        site.Write("Content/child.config", TestTypes.Page(_childKey, "Child", parent: _key, level: 2));
        await ImportAsync(site);
        System.IO.File.Delete(Path.Combine(site.Folder, "Content", "child.config"));
        site.Write("Content/parent_clean.config", $"<Empty Key=\"{_key}\" Alias=\"clean Parent children\" Change=\"Clean\" />");

        await site.ImportAsync(SyncGroup.All);

        Assert.Null(site.Get<IContentService>().GetById(_childKey));
        Assert.NotNull(site.Get<IContentService>().GetById(_key));
    }

    private static string Entry(string action, string date) => $"<ContentSchedule><Culture>*</Culture><Action>{action}</Action><Date>{date}</Date></ContentSchedule>";

    private static IContent Get(SyncSite site, Guid key) => site.Get<IContentService>().GetById(key)!;

    private static async Task ImportAsync(SyncSite site)
    {
        var report = await site.ImportAsync(SyncGroup.All);
        Assert.Empty(report.Changes.Where(change => change.Kind is SyncChangeKind.Error or SyncChangeKind.Warning).Select(change => change.Message));
    }
}
