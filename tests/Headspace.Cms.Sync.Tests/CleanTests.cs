using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Tests.Site;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Tests;

public sealed class CleanTests
{
    private static readonly Guid _key = Guid.Parse("11111111-1111-1111-1111-111111111111");
    private static readonly Guid _childKey = Guid.Parse("33333333-3333-3333-3333-333333333333");
    private static readonly Guid _otherKey = Guid.Parse("44444444-4444-4444-4444-444444444444");

    [Fact]
    public async Task An_export_that_cleans_has_other_sites_delete_the_children_that_it_lacks()
    {
        using SyncSite one = new(new() { ["uSync:Sets:Default:Handlers:ContentHandler:CreateClean"] = "true" });
        await FillAsync(one);
        await one.ExportAsync(SyncGroup.All);
        Assert.Contains(
            $"<Empty Key=\"{_key}\" Alias=\"clean parent children\" Change=\"Clean\" />",
            one.Read("Content/parent_clean.config"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("Content/child_clean.config", one.Files().Keys);
        Assert.Empty((await one.ImportAsync(SyncGroup.All)).Changes);
        Assert.Empty((await one.ExportAsync(SyncGroup.All)).Changes);

        using SyncSite other = new();
        await FillAsync(other);
        other.Write("Content/extra.config", TestTypes.Page(_otherKey, "Extra", parent: _key, level: 2));
        await other.ImportAsync(SyncGroup.All);
        Directory.Delete(other.Folder, recursive: true);
        SyncSite.Copy(one.Folder, other.Folder);

        var report = await other.ImportAsync(SyncGroup.All);

        Assert.Equal("extra", Assert.Single(report.Changes, change => change.Kind is SyncChangeKind.Delete).Name);
        Assert.Null(other.Get<IContentService>().GetById(_otherKey));
        Assert.NotNull(other.Get<IContentService>().GetById(_childKey));
        Assert.Empty((await other.ImportAsync(SyncGroup.All)).Changes);
    }

    [Fact]
    public async Task Without_the_setting_no_child_is_in_danger()
    {
        using SyncSite site = new();
        await FillAsync(site);

        await site.ExportAsync(SyncGroup.All);

        Assert.DoesNotContain(site.Files().Keys, path => path.EndsWith("_clean.config", StringComparison.Ordinal));
    }

    private static async Task FillAsync(SyncSite site)
    {
        await TestTypes.WritePageAsync(site);
        site.Write("Content/parent.config", TestTypes.Page(_key, "Parent"));
        site.Write("Content/child.config", TestTypes.Page(_childKey, "Child", parent: _key, level: 2));
        await site.ImportAsync(SyncGroup.All);
    }
}
