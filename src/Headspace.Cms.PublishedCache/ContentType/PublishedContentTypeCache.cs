using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.PublishedCache.ContentType;

internal sealed class PublishedContentTypeCache(
    IContentTypeService documentTypes,
    IMediaTypeService mediaTypes,
    IMemberTypeService memberTypes,
    IPublishedContentTypeFactory factory) : IPublishedContentTypeCache
{
    private readonly ConcurrentDictionary<Guid, IPublishedContentType> byKey = new();

    public void ClearAll() => byKey.Clear();

    public void ClearContentType(int id) => RemoveWhere(type => type.Id == id);

    public void ClearDataType(int id) => ClearByDataTypeId(id);

    public IEnumerable<IPublishedContentType> ClearByDataTypeId(int id) =>
        RemoveWhere(type => type.PropertyTypes.Any(property => property.DataType.Id == id));

    public IPublishedContentType Get(PublishedItemType itemType, Guid key) =>
        byKey.TryGetValue(key, out var type) ? type : Add(itemType, Find(itemType, documentTypes.Get, mediaTypes.Get, memberTypes.Get, key), key.ToString());

    public IPublishedContentType Get(PublishedItemType itemType, string alias) =>
        Cached(itemType, type => string.Equals(type.Alias, alias, StringComparison.OrdinalIgnoreCase))
        ?? Add(itemType, Find(itemType, documentTypes.Get, mediaTypes.Get, memberTypes.Get, alias), alias);

    public IPublishedContentType Get(PublishedItemType itemType, int id) =>
        Cached(itemType, type => type.Id == id)
        ?? Add(itemType, Find(itemType, documentTypes.Get, mediaTypes.Get, memberTypes.Get, id), id.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private IPublishedContentType? Cached(PublishedItemType itemType, Func<IPublishedContentType, bool> predicate)
    {
        foreach (var (_, type) in byKey)
        {
            if ((type.ItemType == itemType || IsElementAmongDocuments(itemType, type)) && predicate(type))
            {
                return type;
            }
        }

        return null;
    }

    // Element types are document types: they are asked for both ways.
    private static bool IsElementAmongDocuments(PublishedItemType asked, IPublishedContentType type) =>
        asked is PublishedItemType.Content or PublishedItemType.Element
        && type.ItemType is PublishedItemType.Content or PublishedItemType.Element;

    private static IContentTypeComposition? Find<TId>(
        PublishedItemType itemType,
        Func<TId, IContentTypeComposition?> document,
        Func<TId, IContentTypeComposition?> media,
        Func<TId, IContentTypeComposition?> member,
        TId id) => itemType switch
        {
            PublishedItemType.Content or PublishedItemType.Element => document(id),
            PublishedItemType.Media => media(id),
            PublishedItemType.Member => member(id),
            _ => throw new ArgumentOutOfRangeException(nameof(itemType), itemType, "There are no content types of this kind."),
        };

    private IPublishedContentType Add(PublishedItemType itemType, IContentTypeComposition? contentType, string asked)
    {
        if (contentType is null)
        {
            throw new KeyNotFoundException($"There is no content type {asked} ({itemType}).");
        }

        return byKey.GetOrAdd(contentType.Key, _ => factory.CreateContentType(contentType));
    }

    private List<IPublishedContentType> RemoveWhere(Func<IPublishedContentType, bool> predicate)
    {
        var removed = byKey.Values.Where(predicate).ToList();
        removed.ForEach(type => byKey.TryRemove(type.Key, out _));
        return removed;
    }
}
