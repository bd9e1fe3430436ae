using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Tests.Site;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Tests;

/// <summary>No exported folder with segments has been seen: the files follow the description of the format.</summary>
public sealed class SegmentTests
{
    private static readonly Guid _key = Guid.Parse("11111111-1111-1111-1111-111111111111");

    [Fact]
    public async Task Segments_have_values_of_their_own_and_come_back()
    {
        using SyncSite site = new();
        await TestTypes.WritePageAsync(site, "Segment");
        site.Write("Content/page.config", TestTypes.Page(_key, "Page", properties: "<title><Value>all</Value><Value Segment=\"vip\">few</Value></title>"));

        await ImportAsync(site);

        var content = Get(site);
        Assert.Equal(("all", "few"), (content.GetValue("title"), content.GetValue("title", null, "vip")));
        Assert.Empty((await site.ImportAsync(SyncGroup.All)).Changes);
        await site.ExportAsync(SyncGroup.All);
        Assert.Contains("<Value Segment=\"vip\"><![CDATA[few]]></Value>", site.Read("Content/page.config"), StringComparison.Ordinal);
        Assert.Empty((await site.ImportAsync(SyncGroup.All)).Changes);
    }

    [Fact]
    public async Task A_segment_of_a_culture_is_another_value_than_the_culture()
    {
        using SyncSite site = new();
        await TestTypes.WritePageAsync(site, "CultureAndSegment");
        const string names = "<NodeName Default=\"Side\"><Name Culture=\"da-DK\">Side</Name><Name Culture=\"en-US\">Page</Name></NodeName>";
        site.Write("Content/page.config", TestTypes.Page(_key, "Side", names, "<title><Value Culture=\"da-DK\">hej</Value><Value Culture=\"en-US\">hello</Value><Value Culture=\"da-DK\" Segment=\"vip\">goddag</Value></title>"));

        await ImportAsync(site);

        var content = Get(site);
        Assert.Equal(("hej", "hello", "goddag"), (content.GetValue("title", "da-DK"), content.GetValue("title", "en-US"), content.GetValue("title", "da-DK", "vip")));
        await site.ExportAsync(SyncGroup.All);
        Assert.Empty((await site.ImportAsync(SyncGroup.All)).Changes);
    }

    [Fact]
    public async Task A_file_about_one_segment_leaves_all_else_alone()
    {
        using SyncSite site = new();
        await TestTypes.WritePageAsync(site, "Segment");
        site.Write("Content/page.config", TestTypes.Page(_key, "Page", properties: "<title><Value>all</Value><Value Segment=\"vip\">few</Value><Value Segment=\"new\">first</Value></title>"));
        await ImportAsync(site);

        site.Write("Content/page.config", TestTypes.Page(_key, "Other", attributes: " Segments=\"vip\"", properties: "<title><Value>none</Value><Value Segment=\"vip\">fewer</Value><Value Segment=\"new\">none</Value></title>"));
        await ImportAsync(site);

        var content = Get(site);
        Assert.Equal(("Page", "all", "fewer", "first"), (content.Name, content.GetValue("title"), content.GetValue("title", null, "vip"), content.GetValue("title", null, "new")));
        Assert.Empty((await site.ImportAsync(SyncGroup.All)).Changes);
    }

    private static IContent Get(SyncSite site) => site.Get<IContentService>().GetById(_key)!;

    private static async Task ImportAsync(SyncSite site)
    {
        var report = await site.ImportAsync(SyncGroup.All);
        Assert.Empty(report.Changes.Where(change => change.Kind is SyncChangeKind.Error or SyncChangeKind.Warning).Select(change => change.Message));
    }
}
