using Headspace.Cms.DeliveryApi.Media;
using Headspace.Cms.DeliveryApi.OutputCache;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Headspace.Cms.DeliveryApi.Endpoints;

/// <summary>The Media Delivery API.</summary>
internal sealed class MediaEndpoints(
    IPublishedMediaCache cache, IApiMediaQueryService queries, ApiMediaResponseBuilder responses, AnswerTags tags, IOptionsMonitor<DeliveryApiLimits> limits)
{
    /// <summary>Maps the routes of one version.</summary>
    /// <param name="endpoints">The routes begin here.</param>
    /// <param name="items">The route of several items.</param>
    public static void Map(IEndpointRouteBuilder endpoints, string items)
    {
        var group = endpoints.MapGroup("/media").ExcludeFromDescription().AddEndpointFilter((invocation, next) =>
            invocation.HttpContext.RequestServices.GetRequiredService<DeliveryApiRequestFilter>().MediaAsync(invocation, next));
        group.MapGet("", (HttpContext context, MediaEndpoints media) => media.Query(context));
        group.MapGet(items, (HttpContext context, MediaEndpoints media) => media.Items(context));
        group.MapGet("/item/{id:guid}", (Guid id, MediaEndpoints media) => media.Item(id));
        group.MapGet("/item/{**path}", (string? path, MediaEndpoints media) => media.Item(path ?? string.Empty));
    }

    private IResult Query(HttpContext context)
    {
        var query = context.Request.Query;
        var (page, fault) = PageParameters.Read(query, limits.CurrentValue.MaxItems);
        if (page is not { } part)
        {
            return Problems.Bad("Invalid paging", fault!);
        }

        var result = queries.ExecuteQuery(query["fetch"], query["filter"].WhereNotNull(), query["sort"].WhereNotNull(), part.Skip, part.Take);
        tags.Query(Constants.DeliveryApi.OutputCache.AllMediaTag);
        return result.Status switch
        {
            ApiMediaQueryOperationStatus.Success => new ApiResult(new ItemPage(result.Result.Total, [.. All(result.Result.Items)])),
            ApiMediaQueryOperationStatus.FilterOptionNotFound => Problems.UnknownOption("Filter", "filter"),
            ApiMediaQueryOperationStatus.SelectorOptionNotFound => Problems.UnknownOption("Selector", "fetch"),
            ApiMediaQueryOperationStatus.SortOptionNotFound => Problems.UnknownOption("Sort", "sort"),
            _ => Problems.Bad("Unknown query", "The query is not understood."),
        };
    }

    private IResult Items(HttpContext context)
    {
        var (keys, fault) = KeyParameters.Read(context.Request.Query["id"], limits.CurrentValue.MaxItems);
        return keys is null ? Problems.Bad("Invalid keys", fault!) : new ApiResult(All(keys).ToArray());
    }

    private IResult Item(Guid id) => Answer(cache.GetById(false, id));

    private IResult Item(string path) => Answer(queries.GetByPath(path.Contains("%2F", StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(path) : path));

    private IResult Answer(IPublishedContent? media) => media is null ? Problems.NotFound() : new ApiResult(Build(media));

    private IEnumerable<object> All(IEnumerable<Guid> keys) => keys.Select(key => cache.GetById(false, key)).WhereNotNull().Select(Build);

    private IApiMediaWithCropsResponse Build(IPublishedContent media)
    {
        tags.Media(media);
        return responses.Build(media);
    }
}
