using Headspace.Cms.Search.DeliveryApi.IndexHandlers;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Services.Navigation;

namespace Headspace.Cms.Search.DeliveryApi.Selectors;

/// <summary><c>ancestors:{id or path}</c>: all above the item, without the item itself.</summary>
internal sealed class AncestorsSelector(ItemQuery items, IDocumentNavigationQueryService navigation) : ISelectorHandler
{
    private const string Keyword = "ancestors";

    public bool CanHandle(string query) => ItemQuery.Has(query, Keyword);

    public SelectorOption BuildSelectorOption(string selector)
    {
        var item = items.Find(ItemQuery.Of(selector));
        var ancestors = item is not null && navigation.TryGetAncestorsKeys(item.Key, out var keys) ? keys : [];
        return new SelectorOption { FieldName = IndexFieldNames.ItemId, Values = [.. ancestors.Select(TreeIndexHandler.Text)] };
    }
}
