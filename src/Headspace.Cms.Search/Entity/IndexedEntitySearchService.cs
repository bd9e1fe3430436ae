using Headspace.Cms.Search.FullText;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Search.Entity;

/// <summary>
/// What the backoffice's search boxes ask: documents by every word they hold, from the index; media and members by name, from the
/// database. Only below the start nodes of the user who is signed in; where none is, it is the site itself that asks.
/// </summary>
internal sealed class IndexedEntitySearchService(
    EditorSearch documents,
    ContentNameSearch others,
    StartNodes startNodes,
    IEntityService entities) : IIndexedEntitySearchService
{
    public Task<PagedModel<IEntitySlim>> SearchAsync(
        UmbracoObjectTypes objectType,
        string query,
        Guid? parentId,
        IEnumerable<Guid>? contentTypeIds,
        bool? trashed,
        string? culture = null,
        int skip = 0,
        int take = 100,
        bool ignoreUserStartNodes = false)
    {
        var search = new EntityQuery(
            query?.Trim() ?? string.Empty,
            parentId,
            contentTypeIds?.ToList() ?? [],
            trashed,
            culture,
            ignoreUserStartNodes ? null : startNodes.Of(objectType),
            Math.Max(0, skip),
            Math.Max(0, take));
        var (keys, total) = search.Text.Length == 0 || search.StartNodes is [] ? ([], 0) : Find(objectType, search);
        return Task.FromResult(new PagedModel<IEntitySlim>(total, InOrder(objectType, keys)));
    }

    private (IReadOnlyList<Guid> Keys, long Total) Find(UmbracoObjectTypes objectType, EntityQuery query) => objectType switch
    {
        UmbracoObjectTypes.Document => documents.Search(query),
        UmbracoObjectTypes.Media => others.SearchMedia(query),
        UmbracoObjectTypes.Member => others.SearchMembers(query),
        _ => throw new NotSupportedException($"Entities of the type {objectType} are in no index."),
    };

    private IEnumerable<IEntitySlim> InOrder(UmbracoObjectTypes objectType, IReadOnlyList<Guid> keys)
    {
        if (keys.Count == 0)
        {
            return [];
        }

        var found = entities.GetAll(objectType, [.. keys]).ToDictionary(entity => entity.Key);
        return [.. keys.Where(found.ContainsKey).Select(key => found[key])];
    }
}
