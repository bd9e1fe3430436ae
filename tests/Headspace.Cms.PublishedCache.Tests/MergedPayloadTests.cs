using Headspace.Cms.PublishedCache.Document;
using Umbraco.Cms.Core.Services.Changes;
using Payload = Umbraco.Cms.Core.Cache.ContentCacheRefresher.JsonPayload;

namespace Headspace.Cms.PublishedCache.Tests;

public sealed class MergedPayloadTests
{
    private static readonly Guid _first = Guid.NewGuid();
    private static readonly Guid _second = Guid.NewGuid();

    [Fact]
    public void A_document_that_was_saved_and_published_is_refreshed_once_with_its_branch()
    {
        var merged = ChangedBranches.Merge(
        [
            Change(_first, TreeChangeTypes.RefreshNode),
            Change(_second, TreeChangeTypes.RefreshNode),
            Change(_first, TreeChangeTypes.RefreshBranch, "da-DK"),
        ]);

        Assert.Equal([(_first, TreeChangeTypes.RefreshBranch), (_second, TreeChangeTypes.RefreshNode)], merged.Select(payload => (payload.Key!.Value, payload.ChangeTypes)));
        Assert.Equal(["da-DK"], merged[0].PublishedCultures!);
    }

    [Fact]
    public void Cultures_that_were_published_one_after_the_other_are_all_named()
    {
        var merged = ChangedBranches.Merge(
            [Change(_first, TreeChangeTypes.RefreshNode, "da-DK"), Change(_first, TreeChangeTypes.RefreshNode, "da-DK", "en-GB")]);

        Assert.Equal(["da-DK", "en-GB"], Assert.Single(merged).PublishedCultures!);
    }

    [Theory]
    [InlineData(TreeChangeTypes.Remove)]
    [InlineData(TreeChangeTypes.RefreshAll)]
    public void What_is_more_than_a_change_stays_by_itself(TreeChangeTypes type)
    {
        var merged = ChangedBranches.Merge(
            [Change(_first, TreeChangeTypes.RefreshNode), Change(_first, type), Change(_first, TreeChangeTypes.RefreshNode)]);

        Assert.Equal([TreeChangeTypes.RefreshNode, type, TreeChangeTypes.RefreshNode], merged.Select(payload => payload.ChangeTypes));
    }

    [Fact]
    public void Unpublishing_stays_in_its_order()
    {
        var merged = ChangedBranches.Merge(
        [
            Change(_first, TreeChangeTypes.RefreshNode, "da-DK"),
            new Payload { Id = 1, Key = _first, ChangeTypes = TreeChangeTypes.RefreshBranch, UnpublishedCultures = ["da-DK"] },
        ]);

        Assert.Equal(2, merged.Length);
    }

    private static Payload Change(Guid key, TreeChangeTypes type, params string[] published) =>
        new() { Id = 1, Key = key, ChangeTypes = type, PublishedCultures = published.Length == 0 ? null : published };
}
