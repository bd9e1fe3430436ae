using Headspace.Cms.Contracts.PublishedContent;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.PublishedCache.Node;

/// <summary>Keeps the nodes of one kind in memory: one sequential read at start, then one node at a time.</summary>
internal sealed class NodeCache(
    PublishedItemType itemType,
    UmbracoObjectTypes objectType,
    IIdKeyMap idKeyMap,
    Func<CancellationToken, IEnumerable<PublishedNodeData>> readAll,
    Func<IReadOnlyCollection<Guid>, IEnumerable<PublishedNodeData>> read,
    IPublishedContentTypeCache contentTypes,
    IEnumerable<IPublishedNodeChangeListener> listeners,
    NodeServices services)
{
    private readonly NodeStore store = new();

    public int Count => store.Count;

    public IPublishedContent? Find(Guid key) => store.Find(key)?.Model;

    public IPublishedContent? Find(int id) => store.Find(id)?.Model;

    public IEnumerable<IPublishedContent> OfType(IPublishedContentType contentType)
    {
        services.Dependencies.EnumeratedType(contentType.Alias);
        return store.OfType(contentType).Select(node => node.Model);
    }

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        store.ExchangeAll(await NodeLoading.RunAsync(readAll(cancellationToken), Create, cancellationToken).ConfigureAwait(false));

        // Core asks for the id of every node whose address it makes: without this, one query each.
        idKeyMap.PopulateCache([.. store.All.Select(node => (node.Id, node.Key))], objectType);
        foreach (var listener in listeners)
        {
            listener.ExchangedAll();
        }
    }

    public void Refresh(IReadOnlyCollection<Guid> keys)
    {
        var remaining = keys.ToHashSet();
        foreach (var data in read(keys))
        {
            remaining.Remove(data.Key);
            var node = Create(data);
            var before = PlaceOf(store.Find(data.Key));
            store.Exchange(node);
            Tell(before, PlaceOf(node));
        }

        foreach (var key in remaining)
        {
            Remove(key);
        }
    }

    public void Remove(Guid key)
    {
        var before = PlaceOf(store.Find(key));
        if (store.Remove(key) is not null)
        {
            Tell(before, null);
        }
    }

    /// <summary>Reads the nodes of the given types anew: their values or the names of these have changed.</summary>
    public void Reload(IReadOnlyCollection<int> contentTypeIds) => Refresh(KeysOf(contentTypeIds));

    /// <summary>Forgets what was converted from the stored values of these types; all types if none is named.</summary>
    public void ClearConverted(IReadOnlyCollection<int>? contentTypeIds)
    {
        foreach (var key in KeysOf(contentTypeIds))
        {
            if (store.Find(key) is { } node)
            {
                var fresh = Create(node.Data);
                store.Exchange(fresh);
                Tell(PlaceOf(node), PlaceOf(fresh));
            }
        }
    }

    private List<Guid> KeysOf(IReadOnlyCollection<int>? contentTypeIds)
    {
        var aliases = contentTypeIds?.Select(AliasOf).OfType<string>().ToList();
        return store.All
            .Where(node => contentTypeIds is null || contentTypeIds.Contains(node.ContentType.Id) || node.ContentType.CompositionAliases.Overlaps(aliases!))
            .Select(node => node.Key)
            .ToList();
    }

    // A type that was deleted is among those that changed; that it is gone the port says in no other way.
    private string? AliasOf(int contentTypeId)
    {
        try
        {
            return contentTypes.Get(itemType, contentTypeId).Alias;
        }
        catch (KeyNotFoundException)
        {
            return null;
        }
    }

    private PublishedNode Create(PublishedNodeData data) =>
        new(PackedText.Pack(data), contentTypes.Get(itemType, data.ContentTypeKey), false, services);

    private PublishedNodePlace? PlaceOf(PublishedNode? node) => node is null
        ? null
        : new PublishedNodePlace(
            node.Key, store.Find(node.Data.ParentId)?.Key, node.SortOrder, node.ContentType.Alias, AddressBasisOf(node.Data));

    private static string AddressBasisOf(PublishedNodeData data) => string.Join(
        '\n',
        data.Cultures.Select(culture => $"{culture.Culture}={culture.Name}")
            .Concat(data.Values.Where(IsUrlName).Select(value => $"{value.Culture}={value.Value}"))
            .Prepend(data.Name));

    private static bool IsUrlName(PublishedPropertyData value) =>
        string.Equals(value.Alias, Constants.Conventions.Content.UrlName, StringComparison.OrdinalIgnoreCase);

    private void Tell(PublishedNodePlace? before, PublishedNodePlace? after)
    {
        foreach (var listener in listeners)
        {
            listener.Exchanged(before, after);
        }
    }
}
