namespace Headspace.Cms.Search.DeliveryApi.Sorts;

internal sealed class UpdateDateSort() : FieldSort("updateDate", IndexFieldNames.UpdateDate);
