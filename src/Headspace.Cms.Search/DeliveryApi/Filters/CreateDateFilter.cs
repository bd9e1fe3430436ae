namespace Headspace.Cms.Search.DeliveryApi.Filters;

internal sealed class CreateDateFilter() : DateFilter(IndexFieldNames.CreateDate);
