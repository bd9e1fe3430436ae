using System.Globalization;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Changes;
using Payload = Umbraco.Cms.Core.Cache.ContentCacheRefresher.JsonPayload;

namespace Headspace.Cms.PublishedCache.Document;

/// <summary>
/// What happened to many documents at once, said as shortly as Core understands it. Who publishes a branch changes every
/// document of it: Core would read the branch of the first, then that of its first child, and so on.
/// </summary>
internal sealed class ChangedBranches(IEntityService entities)
{
    /// <summary>Leaves out a changed document whose ancestor is refreshed with all that lies below it.</summary>
    public Payload[] WithoutCovered(Payload[] payloads)
    {
        var branches = payloads.Where(payload => IsChange(payload) && payload.ChangeTypes == TreeChangeTypes.RefreshBranch).DistinctBy(payload => payload.Id).ToDictionary(payload => payload.Id);
        if (branches.Count == 0 || payloads.Length == 1)
        {
            return payloads;
        }

        var paths = entities.GetAllPaths(UmbracoObjectTypes.Document, [.. payloads.Where(IsChange).Select(payload => payload.Id)])
            .ToDictionary(path => path.Id, path => Ids(path.Path));
        return [.. payloads.Where(payload => !IsCovered(payload))];

        bool IsCovered(Payload payload) =>
            IsChange(payload)
            && paths.TryGetValue(payload.Id, out var ancestors)
            && ancestors.Any(id => id != payload.Id && branches.TryGetValue(id, out var branch) && (IsPublished(branch) || !IsPublished(payload)));
    }

    /// <summary>One payload a document where all that happened to it is that it changed; the order of the first ones stays.</summary>
    public static Payload[] Merge(Payload[] payloads)
    {
        var merged = new List<Payload>(payloads.Length);
        var places = new Dictionary<Guid, int>(payloads.Length);
        foreach (var payload in payloads)
        {
            if (payload.Key is not { } key)
            {
                merged.Add(payload);
            }
            else if (places.TryGetValue(key, out var place) && IsChange(merged[place]) && IsChange(payload))
            {
                merged[place] = Merge(merged[place], payload);
            }
            else
            {
                places[key] = merged.Count;
                merged.Add(payload);
            }
        }

        return [.. merged];
    }

    private static Payload Merge(Payload first, Payload second) => new()
    {
        Id = first.Id,
        Key = first.Key,
        ChangeTypes = first.ChangeTypes == TreeChangeTypes.RefreshBranch ? first.ChangeTypes : second.ChangeTypes,
        PublishedCultures = first.PublishedCultures is null ? second.PublishedCultures : [.. first.PublishedCultures.Union(second.PublishedCultures ?? [])],
        UnpublishedCultures = first.UnpublishedCultures ?? second.UnpublishedCultures,
    };

    private static bool IsChange(Payload payload) =>
        !payload.Blueprint
        && payload.UnpublishedCultures is not { Length: > 0 }
        && payload.ChangeTypes is TreeChangeTypes.RefreshNode or TreeChangeTypes.RefreshBranch;

    private static bool IsPublished(Payload payload) => payload.PublishedCultures is { Length: > 0 };

    private static int[] Ids(string path) => [.. path.Split(',').Select(id => int.Parse(id, CultureInfo.InvariantCulture))];
}
