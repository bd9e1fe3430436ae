using System.Globalization;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services.Changes;

namespace Headspace.Cms.Persistence.Scoping;

/// <summary>What happened to many nodes of a tree, said as shortly as Core's caches understand it.</summary>
internal static class TreeChanges
{
    /// <summary>
    /// One change a node where all that happened to it is that it changed, in the order of the first ones. A node that lies
    /// below one whose branch is read again has nothing left to be read, but is still said to be published.
    /// </summary>
    public static IReadOnlyList<TreeChange<TNode>> Gather<TNode>(IEnumerable<TreeChange<TNode>> changes)
        where TNode : class, IContentBase
    {
        var merged = Merge(changes);
        var branches = merged.Where(change => IsChange(change) && change.ChangeTypes == TreeChangeTypes.RefreshBranch)
            .DistinctBy(change => change.Item.Id)
            .ToDictionary(change => change.Item.Id, IsPublication);
        return branches.Count == 0 ? merged : [.. merged.Select(change => IsCovered(change, branches) ? With(change, TreeChangeTypes.None) : change)];
    }

    private static List<TreeChange<TNode>> Merge<TNode>(IEnumerable<TreeChange<TNode>> changes)
        where TNode : class, IContentBase
    {
        List<TreeChange<TNode>> merged = [];
        Dictionary<Guid, int> places = [];
        foreach (var change in changes)
        {
            if (places.TryGetValue(change.Item.Key, out var place) && IsChange(merged[place]) && IsChange(change))
            {
                merged[place] = Merge(merged[place], change);
            }
            else
            {
                places[change.Item.Key] = merged.Count;
                merged.Add(change);
            }
        }

        return merged;
    }

    // The later one knows where the node lies now.
    private static TreeChange<TNode> Merge<TNode>(TreeChange<TNode> first, TreeChange<TNode> second) => new(
        second.Item,
        first.ChangeTypes == TreeChangeTypes.RefreshBranch ? first.ChangeTypes : second.ChangeTypes,
        first.PublishedCultures is null ? second.PublishedCultures : [.. first.PublishedCultures.Union(second.PublishedCultures ?? [])],
        unpublishedCultures: null);

    private static bool IsCovered<TNode>(TreeChange<TNode> change, Dictionary<int, bool> branches)
        where TNode : class, IContentBase =>
        IsChange(change)
        && change.Item.Path.Split(',').SkipLast(1).Any(id =>
            branches.TryGetValue(int.Parse(id, CultureInfo.InvariantCulture), out var isPublication) && (isPublication || !IsPublication(change)));

    private static TreeChange<TNode> With<TNode>(TreeChange<TNode> change, TreeChangeTypes types) =>
        new(change.Item, types, change.PublishedCultures, change.UnpublishedCultures);

    private static bool IsChange<TNode>(TreeChange<TNode> change) =>
        change.UnpublishedCultures?.Any() is not true
        && change.ChangeTypes is TreeChangeTypes.RefreshNode or TreeChangeTypes.RefreshBranch;

    private static bool IsPublication<TNode>(TreeChange<TNode> change) => change.PublishedCultures?.Any() is true;
}
