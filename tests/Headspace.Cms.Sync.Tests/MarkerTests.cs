using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Tests.Site;

namespace Headspace.Cms.Sync.Tests;

public sealed class MarkerTests
{
    [Fact]
    public async Task An_export_says_which_format_it_has()
    {
        using SyncSite site = new();

        await site.ExportAsync();

        Assert.Matches("^\uFEFF?<\\?xml version=\"1.0\" encoding=\"utf-8\"\\?>\n<uSync version=\"17(\\.\\d+){3}\" format=\"10.7.0\" />$", site.Read("usync.config"));
        Assert.Empty((await site.ImportAsync()).Changes);
    }

    [Fact]
    public async Task A_marker_of_the_same_format_stays_and_a_seal_that_is_broken_goes()
    {
        using SyncSite site = new();
        site.Write("usync.config", "<uSync version=\"17.0.4.0\" format=\"10.7.0\" />");
        await site.ExportAsync();
        Assert.Contains("17.0.4.0", site.Read("usync.config"), StringComparison.Ordinal);

        site.Write("usync.config", "<uSync version=\"17.3.0.0\" format=\"10.7.0\" hmac=\"abc\" />");
        await site.ExportAsync();
        Assert.DoesNotContain("hmac", site.Read("usync.config"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<uSync version=\"19.0.0.0\" format=\"11.0.0\" />", "newer")]
    [InlineData("<uSync version=\"19.0.0.0\" />", "names no format")]
    [InlineData("<broken", "names no format")]
    public async Task A_format_that_is_unknown_is_a_warning_and_the_folder_is_read(string marker, string expected)
    {
        using SyncSite site = new();
        site.Write("usync.config", marker);
        site.Write("Languages/de.config", "<Language Key=\"aa81aa81-0000-0000-0000-000000000000\" Alias=\"de\" Level=\"0\"><Name>Deutsch</Name><IsoCode>de</IsoCode></Language>");

        var report = await site.ImportAsync();

        var warning = Assert.Single(report.Changes, change => change.Kind is SyncChangeKind.Warning);
        Assert.Contains(expected, warning.Message, StringComparison.Ordinal);
        Assert.True(report.Succeeded);
        Assert.Single(report.Changes, change => change.Kind is SyncChangeKind.Create);
    }

    [Theory]
    [InlineData("10.7.0")]
    [InlineData("10.2.0")]
    public async Task A_known_or_older_format_is_not_spoken_of(string format)
    {
        using SyncSite site = new();
        site.Write("usync.config", $"<uSync version=\"13.0.0.0\" format=\"{format}\" />");

        Assert.Empty((await site.ReportAsync()).Changes);
    }
}
