namespace Headspace.Cms.Search.DeliveryApi.Filters;

internal sealed class UpdateDateFilter() : DateFilter(IndexFieldNames.UpdateDate);
