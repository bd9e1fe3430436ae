using Headspace.Cms.Search.DeliveryApi.IndexHandlers;
using Umbraco.Cms.Core.DeliveryApi;

namespace Headspace.Cms.Search.DeliveryApi.Selectors;

/// <summary><c>descendants:{id or path}</c>: all below the item, without the item itself.</summary>
internal sealed class DescendantsSelector(ItemQuery items) : ISelectorHandler
{
    private const string Keyword = "descendants";

    public bool CanHandle(string query) => ItemQuery.Has(query, Keyword);

    public SelectorOption BuildSelectorOption(string selector)
    {
        var item = ItemQuery.Of(selector);
        var key = items.FindKey(item);
        return new SelectorOption { FieldName = IndexFieldNames.AncestorIds, Values = key is { } found ? [TreeIndexHandler.Text(found)] : [] };
    }
}
