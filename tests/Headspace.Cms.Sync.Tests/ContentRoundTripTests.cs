using System.Diagnostics;
using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Tests.Site;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Tests;

public sealed class ContentRoundTripTests
{
    [Fact]
    public async Task The_sites_own_content_comes_back_byte_for_byte()
    {
        using SyncSite site = new();
        site.CopySites();
        var before = site.Files();

        var watch = Stopwatch.StartNew();
        var first = await site.ImportAsync(SyncGroup.All);
        TestContext.Current.TestOutputHelper!.WriteLine($"import {watch.Elapsed}");
        watch.Restart();
        var second = await site.ImportAsync(SyncGroup.All);
        TestContext.Current.TestOutputHelper!.WriteLine($"again {watch.Elapsed}");
        watch.Restart();
        var export = await site.ExportAsync(SyncGroup.All);
        TestContext.Current.TestOutputHelper!.WriteLine($"export {watch.Elapsed}");
        var after = site.Files();

        Assert.Empty(first.Changes.Where(change => change.Kind is SyncChangeKind.Error or SyncChangeKind.Warning).Select(change => change.Message));
        Assert.Empty(second.Changes);
        Assert.DoesNotContain(export.Changes, change => change.Kind is SyncChangeKind.Update or SyncChangeKind.Delete);
        Assert.All(before, file => Assert.Equal(file.Value, after[file.Key]));
    }

    [Fact]
    public async Task Documents_lie_where_their_files_say()
    {
        using SyncSite site = new();
        site.CopySites();
        await site.ImportAsync(SyncGroup.All);

        var content = site.Get<IContentService>().GetById(Guid.Parse("82a68a8c-1a0e-50db-9952-f909f5653e16"))!;

        Assert.Equal("112", content.Name);
        Assert.True(content.Published);
        Assert.Equal("Hjælpelinjer", site.Get<IContentService>().GetParent(content)!.Name);
        Assert.Equal(1, content.GetValue<int>("alwaysOpen"));
    }
}
