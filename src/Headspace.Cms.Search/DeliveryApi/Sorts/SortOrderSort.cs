namespace Headspace.Cms.Search.DeliveryApi.Sorts;

internal sealed class SortOrderSort() : FieldSort("sortOrder", IndexFieldNames.SortOrder);
