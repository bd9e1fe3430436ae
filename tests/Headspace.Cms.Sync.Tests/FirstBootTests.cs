using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Tests.Site;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Tests;

public sealed class FirstBootTests
{
    private const string Language = "<Language Key=\"aa81aa81-0000-0000-0000-000000000000\" Alias=\"de\" Level=\"0\"><Name>Deutsch</Name><IsoCode>de</IsoCode></Language>";
    private static readonly Dictionary<string, string?> _firstBoot = new() { ["uSync:Settings:ImportOnFirstBoot"] = "true" };

    [Fact]
    public async Task The_first_import_happens_once()
    {
        using SyncSite site = new(_firstBoot);
        site.Write("Languages/de.config", Language);

        Assert.Single((await Boot(site))!.Changes);
        Assert.Null(await Boot(site));
    }

    [Fact]
    public async Task Until_it_has_completed_every_start_imports()
    {
        using SyncSite site = new(_firstBoot);
        site.Write("Languages/de.config", Language);
        site.Write("DataTypes/x.config", "<broken");
        await Assert.ThrowsAsync<SyncFileException>(() => Boot(site));

        File.Delete(Path.Combine(site.Folder, "DataTypes", "x.config"));

        Assert.Equal(1, (await Boot(site))!.Unchanged);
        Assert.NotEqual(FirstImport.Pending, site.Get<IKeyValueService>().GetValue(FirstImport.Key));
    }

    [Fact]
    public async Task Without_the_setting_nothing_is_imported()
    {
        using SyncSite site = new();
        site.Write("Languages/de.config", Language);

        Assert.Null(await Boot(site));
    }

    [Fact]
    public async Task A_database_that_was_made_elsewhere_is_never_imported_over()
    {
        using SyncSite site = new(_firstBoot);
        site.Write("Languages/de.config", Language);
        Assert.Equal(FirstImport.Pending, site.Get<IKeyValueService>().GetValue(FirstImport.Key));
        site.Get<IKeyValueService>().SetValue(FirstImport.Key, string.Empty);

        Assert.Null(await Boot(site));
    }

    private static Task<SyncReport?> Boot(SyncSite site) => site.Sync.RunAtStartAsync(null, TestContext.Current.CancellationToken);
}
