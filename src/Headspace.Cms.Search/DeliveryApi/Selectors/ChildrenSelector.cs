using Headspace.Cms.Search.DeliveryApi.IndexHandlers;
using Umbraco.Cms.Core.DeliveryApi;

namespace Headspace.Cms.Search.DeliveryApi.Selectors;

/// <summary><c>children:{id or path}</c>; <c>children:/</c> are the children of the start item, or else the roots.</summary>
internal sealed class ChildrenSelector(ItemQuery items, IRequestStartItemProviderAccessor startItems) : ISelectorHandler
{
    private const string Keyword = "children";

    private bool HasStartItem => startItems.TryGetValue(out var provider) && provider.RequestedStartItem() is not null;

    public bool CanHandle(string query) => ItemQuery.Has(query, Keyword);

    public SelectorOption BuildSelectorOption(string selector)
    {
        var item = ItemQuery.Of(selector);
        var key = item == "/" && !HasStartItem ? Guid.Empty : items.FindKey(item);
        return new SelectorOption { FieldName = IndexFieldNames.ParentId, Values = key is { } found ? [TreeIndexHandler.Text(found)] : [] };
    }
}
