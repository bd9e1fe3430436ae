using System.Globalization;
using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Tests.Site;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Tests;

public sealed class LeaseTests
{
    private const string Key = "Headspace.Sync.Importing";
    private const string Language = "<Language Key=\"aa81aa81-0000-0000-0000-000000000000\" Alias=\"de\" Level=\"0\"><Name>Deutsch</Name><IsoCode>de</IsoCode></Language>";

    [Fact]
    public async Task While_another_machine_imports_nobody_else_does()
    {
        using SyncSite site = Site("elsewhere", DateTimeOffset.UtcNow.AddMinutes(5));

        var exception = await Assert.ThrowsAsync<SyncBusyException>(() => site.ImportAsync());

        Assert.Contains("process 1 on elsewhere", exception.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<SyncBusyException>(() => site.ReportAsync());
    }

    [Fact]
    public async Task An_importer_that_was_killed_keeps_nobody_longer_than_its_lease()
    {
        using SyncSite site = Site("elsewhere", DateTimeOffset.UtcNow.AddMinutes(-1));

        Assert.Single((await site.ImportAsync()).Changes);
    }

    [Fact]
    public async Task A_process_of_this_machine_that_is_gone_keeps_nobody()
    {
        using SyncSite site = Site(Environment.MachineName, DateTimeOffset.UtcNow.AddMinutes(5));

        Assert.Single((await site.ImportAsync()).Changes);
    }

    [Fact]
    public async Task An_import_leaves_the_way_free_even_when_it_is_cancelled()
    {
        using SyncSite site = new();
        site.Write("Languages/de.config", Language);
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => site.Sync.ImportAsync(new SyncOptions(), null, cancelled.Token));

        Assert.Equal(string.Empty, site.Get<IKeyValueService>().GetValue(Key));
        Assert.Single((await site.ImportAsync()).Changes);
    }

    // Process 1 runs on any machine, and began at another time than the one that is stored.
    private static SyncSite Site(string machine, DateTimeOffset expires)
    {
        SyncSite site = new();
        site.Write("Languages/de.config", Language);
        site.Get<IKeyValueService>().SetValue(Key, string.Create(CultureInfo.InvariantCulture, $"{Guid.NewGuid()}|{machine}|1|42|{expires:O}"));
        return site;
    }
}
