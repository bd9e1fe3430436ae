namespace Headspace.Cms.Search.DeliveryApi.Sorts;

internal sealed class NameSort() : FieldSort("name", IndexFieldNames.SortName);
