using Headspace.Cms.Search.DeliveryApi.IndexHandlers;
using Headspace.Cms.Search.FullText;
using Headspace.Cms.Search.Index;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.Search.DeliveryApi;

/// <summary>
/// Makes options of what stands in the address, by the handlers of all assemblies. What no handler can take, or the index cannot
/// compare, is an option that was not found: a filter that is ignored would answer more than was asked for.
/// </summary>
internal sealed partial class ApiContentQueryService(
    SelectorHandlerCollection selectors,
    FilterHandlerCollection filters,
    SortHandlerCollection sorts,
    IApiContentQueryProvider provider,
    QueryRequest request,
    IndexedFields fields,
    ILogger<ApiContentQueryService> logger) : IApiContentQueryService
{
    public Attempt<PagedModel<Guid>, ApiContentQueryOperationStatus> ExecuteQuery(
        string? fetch,
        IEnumerable<string> filters,
        IEnumerable<string> sorts,
        ProtectedAccess protectedAccess,
        int skip,
        int take)
    {
        if (Selector(fetch) is not { } selector)
        {
            return Failed(ApiContentQueryOperationStatus.SelectorOptionNotFound);
        }

        if (Filters(filters) is not { } filterOptions)
        {
            return Failed(ApiContentQueryOperationStatus.FilterOptionNotFound);
        }

        if (Sorts(sorts) is not { } sortOptions)
        {
            return Failed(ApiContentQueryOperationStatus.SortOptionNotFound);
        }

        var page = provider.ExecuteQuery(selector, filterOptions, sortOptions, request.Culture, protectedAccess, request.IsPreview, skip, take);
        return Attempt.SucceedWithStatus(ApiContentQueryOperationStatus.Success, page);
    }

    private static Attempt<PagedModel<Guid>, ApiContentQueryOperationStatus> Failed(ApiContentQueryOperationStatus status) =>
        Attempt.FailWithStatus(status, new PagedModel<Guid>());

    private SelectorOption? Selector(string? fetch)
    {
        if (string.IsNullOrWhiteSpace(fetch))
        {
            return request.StartItem is { } start
                ? new SelectorOption { FieldName = IndexFieldNames.AncestorIds, Values = [TreeIndexHandler.Text(start)] }
                : provider.AllContentSelectorOption();
        }

        var option = selectors.FirstOrDefault(handler => handler.CanHandle(fetch))?.BuildSelectorOption(fetch);
        return option is not null && IsIndexed(option.FieldName, "selector") ? option : null;
    }

    private List<FilterOption>? Filters(IEnumerable<string> queries) => Options(
        queries,
        query => filters.FirstOrDefault(handler => handler.CanHandle(query))?.BuildFilterOption(query),
        option => IsIndexed(option.FieldName, "filter") && CanCompare(option));

    private List<SortOption>? Sorts(IEnumerable<string> queries) => Options(
        queries,
        query => sorts.FirstOrDefault(handler => handler.CanHandle(query))?.BuildSortOption(query),
        option => IsIndexed(option.FieldName, "sort"));

    // Null as soon as one of them is none.
    private List<T>? Options<T>(IEnumerable<string> queries, Func<string, T?> build, Func<T, bool> isGood)
        where T : class
    {
        List<T> options = [];
        foreach (var query in queries.Where(query => !string.IsNullOrWhiteSpace(query)))
        {
            if (options.Count == request.MaxOptions || build(query) is not { } option || !isGood(option))
            {
                return null;
            }

            options.Add(option);
        }

        return options;
    }

    private bool CanCompare(FilterOption option)
    {
        if (!fields.TryGet(option.FieldName, out var field))
        {
            return new WordQuery(string.Join(' ', option.Values)).All.Count > 0;
        }

        var isRange = option.Operator is FilterOperation.LessThan or FilterOperation.LessThanOrEqual or FilterOperation.GreaterThan or FilterOperation.GreaterThanOrEqual;
        return (!isRange || field.Type is FieldType.Number or FieldType.Date)
            && option.Values.All(value => IndexValues.ToStored(field.Type, value) is not null);
    }

    private bool IsIndexed(string name, string kind)
    {
        var isIndexed = name is IndexFieldNames.All or IndexFieldNames.AllWords || fields.TryGet(name, out _);
        if (!isIndexed)
        {
            LogUnknownField(kind, name);
        }

        return isIndexed;
    }

    [LoggerMessage(LogLevel.Warning, "A {Kind} handler asks for the field {Field}, which no content index handler defines")]
    private partial void LogUnknownField(string kind, string field);
}
