namespace Headspace.Cms.Search.DeliveryApi.Sorts;

internal sealed class LevelSort() : FieldSort("level", IndexFieldNames.Level);
