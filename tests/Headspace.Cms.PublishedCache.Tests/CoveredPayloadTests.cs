using Headspace.Cms.PublishedCache.Document;
using Headspace.Cms.PublishedCache.Tests.Site;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services.Changes;
using Payload = Umbraco.Cms.Core.Cache.ContentCacheRefresher.JsonPayload;

namespace Headspace.Cms.PublishedCache.Tests;

public sealed class CoveredPayloadTests
{
    [Fact]
    public async Task What_is_refreshed_with_its_ancestor_is_not_refreshed_again()
    {
        await using var site = await CacheSite.StartAsync();
        await site.CreateTypeAsync("page", ContentVariation.Nothing, ("heading", Constants.DataTypes.Guids.TextstringGuid, ContentVariation.Nothing));
        var parent = site.Publish("Parent", "page");
        var child = site.Publish("Child", "page", parent);
        var grandchild = site.Publish("Grandchild", "page", child);
        var other = site.Publish("Other", "page");

        Payload[] payloads =
        [
            Of(parent, TreeChangeTypes.RefreshBranch, "*"),
            Of(child, TreeChangeTypes.RefreshBranch, "*"),
            Of(grandchild, TreeChangeTypes.RefreshNode),
            Of(other, TreeChangeTypes.RefreshNode, "*"),
        ];
        var left = site.Get<ChangedBranches>().WithoutCovered(payloads);

        Assert.Equal([parent.Key, other.Key], left.Select(payload => payload.Key!.Value));
    }

    [Fact]
    public async Task What_was_published_is_not_covered_by_what_only_moved_nor_is_what_was_removed()
    {
        await using var site = await CacheSite.StartAsync();
        await site.CreateTypeAsync("page", ContentVariation.Nothing, ("heading", Constants.DataTypes.Guids.TextstringGuid, ContentVariation.Nothing));
        var parent = site.Publish("Parent", "page");
        var published = site.Publish("Published", "page", parent);
        var removed = site.Publish("Removed", "page", parent);

        Payload[] payloads =
            [Of(parent, TreeChangeTypes.RefreshBranch), Of(published, TreeChangeTypes.RefreshNode, "*"), Of(removed, TreeChangeTypes.Remove)];

        Assert.Equal(payloads, site.Get<ChangedBranches>().WithoutCovered(payloads));
    }

    private static Payload Of(IContent document, TreeChangeTypes type, params string[] published) =>
        new() { Id = document.Id, Key = document.Key, ChangeTypes = type, PublishedCultures = published.Length == 0 ? null : published };
}
