using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Tests.Site;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Tests;

public sealed class SettingsRoundTripTests
{
    [Fact]
    public async Task The_sites_own_schema_comes_back_byte_for_byte()
    {
        using SyncSite site = new();
        site.CopySites();
        var before = site.Files();

        var first = await site.ImportAsync();
        var second = await site.ImportAsync();
        await site.ExportAsync();
        var after = site.Files();

        Assert.DoesNotContain(first.Changes, change => change.Kind is SyncChangeKind.Error);
        Assert.Empty(second.Changes);
        Assert.All(before, file => Assert.Equal(file.Value, after[file.Key]));
    }

    [Fact]
    public async Task What_is_exported_fills_another_installation_with_the_same()
    {
        using SyncSite one = new();
        one.CopySites();
        await one.ImportAsync();
        await one.ExportAsync();
        var exported = one.Files();

        using SyncSite other = new();
        SyncSite.Copy(one.Folder, other.Folder);
        await other.ImportAsync();
        Directory.Delete(other.Folder, recursive: true);
        await other.ExportAsync();
        await other.ImportAsync();
        var again = other.Files();

        string[] folders = ["Languages", "DataTypes", "Templates", "ContentTypes", "MediaTypes"];
        Assert.All(exported.Where(file => folders.Contains(file.Key.Split('/')[0])), file => Assert.True(again.ContainsKey(file.Key), file.Key));
    }

    [Fact]
    public async Task A_property_that_has_another_key_here_is_the_same_property()
    {
        using SyncSite site = new();
        await TestTypes.WritePageAsync(site);
        await site.ImportAsync();
        await site.ExportAsync();
        var key = site.Get<IContentTypeService>().Get("page")!.PropertyTypes.First().Key.ToString();
        site.Write("ContentTypes/page.config", site.Read("ContentTypes/page.config").Replace(key, Guid.NewGuid().ToString(), StringComparison.Ordinal));

        Assert.Empty((await site.ImportAsync()).Changes);
    }

    [Fact]
    public async Task Content_types_are_imported_whole()
    {
        using SyncSite site = new();
        site.CopySites();
        await site.ImportAsync();

        var type = site.Get<IContentTypeService>().Get("acuteHelpPage")!;

        Assert.Equal(["heading", "seo"], type.CompositionAliases().Order());
        Assert.Equal(["body", "helplines"], type.PropertyTypes.Select(property => property.Alias).Order());
        Assert.Equal("acuteHelp", type.DefaultTemplate!.Alias);
        Assert.Equal(Guid.Parse("2d28d3a6-7a14-52cb-bba0-6d0d00c3757c"), type.PropertyTypes.Single(property => property.Alias == "helplines").Key);
    }
}
