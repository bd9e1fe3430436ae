using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.ManagementApi.Dictionary;

/// <summary>The tree of the dictionary. It is read whole: one query tells who has children, too.</summary>
internal static class DictionaryTreeEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var tree = api.MapGroup("/tree/dictionary").RequireAuthorization(ManagementPolicies.TreeAccessDictionaryOrTemplates);
        tree.MapGet("/root", (Page page, IDictionaryItemService items) => BelowAsync(null, page, items));
        tree.MapGet("/children", (Guid? parentId, Page page, IDictionaryItemService items) => BelowAsync(parentId ?? Guid.Empty, page, items));
        tree.MapGet("/ancestors", AncestorsAsync);
    }

    private static async Task<ModelPage<NamedEntityTreeItemResponseModel>> BelowAsync(Guid? parent, Page page, IDictionaryItemService items)
    {
        var all = (await items.GetDescendantsAsync(null)).ToList();
        var found = all.Where(item => item.ParentId == parent).OrderBy(item => item.ItemKey, StringComparer.OrdinalIgnoreCase).ToList();
        var parents = Parents(all);
        return ModelPage.Of(found.Count, found.Skip(page.Skip).Take(page.Take).Select(item => ToTreeItem(item, parents)));
    }

    // From the root down, the item itself last.
    private static async Task<IReadOnlyList<NamedEntityTreeItemResponseModel>> AncestorsAsync(Guid? descendantId, IDictionaryItemService items)
    {
        var all = (await items.GetDescendantsAsync(null)).ToDictionary(item => item.Key);
        var parents = Parents(all.Values);
        var way = new List<NamedEntityTreeItemResponseModel>();
        for (var next = descendantId; next is { } key && all.Remove(key, out var item); next = item.ParentId)
        {
            way.Insert(0, ToTreeItem(item, parents));
        }

        return way;
    }

    private static HashSet<Guid> Parents(IEnumerable<IDictionaryItem> all) => [.. all.Select(item => item.ParentId).OfType<Guid>()];

    private static NamedEntityTreeItemResponseModel ToTreeItem(IDictionaryItem item, HashSet<Guid> parents) =>
        new(item.Key, item.ItemKey, parents.Contains(item.Key), ReferenceByIdModel.Of(item.ParentId));
}
