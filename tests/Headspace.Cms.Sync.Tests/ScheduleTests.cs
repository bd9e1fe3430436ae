using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Tests.Site;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Tests;

/// <summary>No exported folder with schedules has been seen: the files follow the description of the format.</summary>
public sealed class ScheduleTests
{
    private const string Names = "<NodeName Default=\"Side\"><Name Culture=\"da-DK\">Side</Name><Name Culture=\"en-US\">Page</Name></NodeName>";
    private const string Both = "<Published Default=\"true\"><Published Culture=\"da-DK\">true</Published><Published Culture=\"en-US\">true</Published></Published>";
    private static readonly Guid _key = Guid.Parse("11111111-1111-1111-1111-111111111111");

    [Fact]
    public async Task Cultures_have_schedules_of_their_own_which_come_back_byte_for_byte()
    {
        using SyncSite one = new();
        await FillAsync(one, Entry("da-DK", "Expire", 2102) + Entry("en-US", "Release", 2101) + Entry("en-US", "Expire", 2103), "<Published Default=\"true\"><Published Culture=\"da-DK\">true</Published><Published Culture=\"en-US\">false</Published></Published>");
        await one.ExportAsync(SyncGroup.All);
        var exported = one.Read("Content/side.config");

        using SyncSite other = new();
        SyncSite.Copy(one.Folder, other.Folder);
        await other.ImportAsync(SyncGroup.All);

        Assert.Equal(
            [("da-DK", ContentScheduleAction.Expire, 2102), ("en-US", ContentScheduleAction.Release, 2101), ("en-US", ContentScheduleAction.Expire, 2103)],
            Schedule(other).OrderBy(entry => entry.Culture).ThenBy(entry => entry.Action).Select(entry => (entry.Culture, entry.Action, entry.Date.Year)));
        Assert.Equal(["da-DK"], Get(other).PublishedCultures);
        Directory.Delete(Path.Combine(other.Folder, "Content"), recursive: true);
        await other.ExportAsync(SyncGroup.Content);
        Assert.Equal(exported, other.Read("Content/side.config"));
    }

    [Fact]
    public async Task An_expiry_that_has_passed_unpublishes_its_culture_and_leaves_no_schedule()
    {
        using SyncSite site = new();
        await FillAsync(site, Entry("en-US", "Expire", 2001), Both);

        Assert.Equal(["da-DK"], Get(site).PublishedCultures);
        Assert.Empty(Schedule(site));
        Assert.Empty((await site.ImportAsync(SyncGroup.All)).Changes);
    }

    [Fact]
    public async Task Of_what_has_passed_the_latest_counts()
    {
        using SyncSite site = new();
        await FillAsync(site, Entry("en-US", "Expire", 2002) + Entry("en-US", "Release", 2001) + Entry("da-DK", "Release", 2004) + Entry("da-DK", "Expire", 2003), Both);

        Assert.Equal(["da-DK"], Get(site).PublishedCultures);
        Assert.Empty(Schedule(site));
    }

    [Fact]
    public async Task A_schedule_that_is_made_in_the_site_is_written()
    {
        using SyncSite site = new();
        await FillAsync(site, string.Empty, Both);
        ContentScheduleCollection schedule = new();
        schedule.Add(new ContentSchedule("da-DK", new DateTime(2101, 2, 3, 4, 5, 6, DateTimeKind.Utc), ContentScheduleAction.Expire));
        site.Get<IContentService>().PersistContentSchedule(Get(site), schedule);

        await site.ExportAsync(SyncGroup.All);

        Assert.Contains("<Date>2101-02-03T04:05:06</Date>", site.Read("Content/side.config"), StringComparison.Ordinal);
        Assert.Empty((await site.ImportAsync(SyncGroup.All)).Changes);
    }

    [Fact]
    public async Task A_schedule_without_a_date_is_an_error_that_names_its_place()
    {
        using SyncSite site = new();
        await TestTypes.WritePageAsync(site);
        site.Write("Content/page.config", TestTypes.Page(_key, "Page", "<Schedule><ContentSchedule><Action>Release</Action></ContentSchedule></Schedule>"));

        var error = Assert.Single((await site.ImportAsync(SyncGroup.All)).Changes, change => change.Kind is SyncChangeKind.Error);

        Assert.Contains("a schedule needs an action and a date", error.Message, StringComparison.Ordinal);
    }

    private static async Task FillAsync(SyncSite site, string schedule, string published)
    {
        await TestTypes.WritePageAsync(site, "Culture");
        site.Write("Content/page.config", TestTypes.Page(_key, "Side", Names + $"<Schedule>{schedule}</Schedule>", published: published));
        var report = await site.ImportAsync(SyncGroup.All);
        Assert.Empty(report.Changes.Where(change => change.Kind is SyncChangeKind.Error or SyncChangeKind.Warning).Select(change => change.Message));
    }

    private static IContent Get(SyncSite site) => site.Get<IContentService>().GetById(_key)!;

    private static IReadOnlyList<ContentSchedule> Schedule(SyncSite site) => site.Get<IContentService>().GetContentScheduleByContentId(Get(site).Id).FullSchedule;

    private static string Entry(string culture, string action, int year)
        => $"<ContentSchedule><Culture>{culture}</Culture><Action>{action}</Action><Date>{year}-01-01T00:00:00</Date></ContentSchedule>";
}
