namespace Headspace.Cms.Search.DeliveryApi.Sorts;

internal sealed class CreateDateSort() : FieldSort("createDate", IndexFieldNames.CreateDate);
