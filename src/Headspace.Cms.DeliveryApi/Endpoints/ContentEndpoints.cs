using Headspace.Cms.DeliveryApi.Content;
using Headspace.Cms.DeliveryApi.OutputCache;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Extensions;

namespace Headspace.Cms.DeliveryApi.Endpoints;

/// <summary>The Content Delivery API.</summary>
internal sealed class ContentEndpoints(
    IApiPublishedContentCache contents,
    IApiContentPathResolver paths,
    IApiContentResponseBuilder responses,
    IApiContentQueryService queries,
    IRequestRedirectService redirects,
    IRequestMemberAccessService members,
    IRequestPreviewService preview,
    ContentRoutes routes,
    AnswerTags tags,
    IOptionsMonitor<DeliveryApiSettings> settings,
    IOptionsMonitor<DeliveryApiLimits> limits)
{
    private const string PreviewPath = "preview-";
    private const string Id = "id";

    // In version 1 several items and the item at the empty path have one route.
    private const string RootItem = "/item";

    /// <summary>Maps the routes of one version.</summary>
    /// <param name="endpoints">The routes begin here.</param>
    /// <param name="items">The route of several items.</param>
    public static void Map(IEndpointRouteBuilder endpoints, string items)
    {
        var group = endpoints.MapGroup("/content").ExcludeFromDescription().AddEndpointFilter((invocation, next) =>
            invocation.HttpContext.RequestServices.GetRequiredService<DeliveryApiRequestFilter>().ContentAsync(invocation, next));
        group.MapGet("", (HttpContext context, ContentEndpoints content) => content.QueryAsync(context));
        group.MapGet(items, (HttpContext context, ContentEndpoints content) =>
            context.Request.Query.ContainsKey(Id) || items != RootItem ? content.ItemsAsync(context) : content.ItemAsync(string.Empty, context));
        group.MapGet("/item/{id:guid}", (Guid id, ContentEndpoints content) => content.ItemAsync(id));
        group.MapGet("/item/{**path}", (string? path, HttpContext context, ContentEndpoints content) => content.ItemAsync(path ?? string.Empty, context));
    }

    private async Task<IResult> QueryAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var (part, fault) = PageParameters.Read(query, limits.CurrentValue.MaxItems);
        if (part is not { } page)
        {
            return Problems.Bad("Invalid paging", fault!);
        }

        var access = settings.CurrentValue.MemberAuthorizationIsEnabled() ? await members.MemberAccessAsync() : ProtectedAccess.None;
        var result = queries.ExecuteQuery(query["fetch"], query["filter"].WhereNotNull(), query["sort"].WhereNotNull(), access, page.Skip, page.Take);
        tags.Query(Constants.DeliveryApi.OutputCache.AllContentTag);
        return result.Status switch
        {
            ApiContentQueryOperationStatus.Success => new ApiResult(new ItemPage(result.Result!.Total, [.. contents.GetByIds(result.Result.Items).Select(Build).WhereNotNull()])),
            ApiContentQueryOperationStatus.FilterOptionNotFound => Problems.UnknownOption("Filter", "filter"),
            ApiContentQueryOperationStatus.SelectorOptionNotFound => Problems.UnknownOption("Selector", "fetch"),
            ApiContentQueryOperationStatus.SortOptionNotFound => Problems.UnknownOption("Sort", "sort"),
            _ => Problems.Bad("Unknown query", "The query is not understood."),
        };
    }

    private async Task<IResult> ItemsAsync(HttpContext context)
    {
        var (keys, fault) = KeyParameters.Read(context.Request.Query[Id], limits.CurrentValue.MaxItems);
        if (keys is null)
        {
            return Problems.Bad("Invalid keys", fault!);
        }

        var found = contents.GetByIds(keys).ToList();
        foreach (var content in found)
        {
            if (await DenialOfAsync(content) is { } denial && settings.CurrentValue.MemberAuthorizationIsEnabled())
            {
                return denial;
            }
        }

        return new ApiResult(found.Select(Build).WhereNotNull().ToArray<object>());
    }

    private Task<IResult> ItemAsync(Guid id) => AnswerAsync(contents.GetById(id));

    private async Task<IResult> ItemAsync(string path, HttpContext context)
    {
        var wanted = path.Contains("%2F", StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(path) : path;
        wanted = "/" + wanted.TrimStart('/');
        if (Find(wanted) is { } content)
        {
            return await AnswerAsync(content);
        }

        if (redirects.GetRedirectRoute(wanted) is not { } route)
        {
            return Problems.NotFound();
        }

        context.Response.Headers["Location-Start-Item-Path"] = Uri.EscapeDataString(route.StartItem.Path);
        context.Response.Headers["Location-Start-Item-Id"] = route.StartItem.Id.ToString();
        return Results.Redirect(new PathString(route.Path).ToUriComponent(), permanent: true);
    }

    // A draft that has no path is named by its key.
    private IPublishedContent? Find(string path) => path.Trim('/') is var name && name.StartsWith(PreviewPath, StringComparison.OrdinalIgnoreCase)
        ? preview.IsPreview() && Guid.TryParse(name[PreviewPath.Length..], out var key) ? contents.GetById(key) : null
        : paths.ResolveContentPath(path);

    private async Task<IResult> AnswerAsync(IPublishedContent? content) =>
        content is null ? Problems.NotFound()
        : await DenialOfAsync(content) ?? (Build(content) is { } response ? new ApiResult(response) : Problems.NotFound());

    private IApiContentResponse? Build(IPublishedContent content)
    {
        tags.Content(content);
        return responses.Build(content);
    }

    // While members cannot sign in, nobody is told that there is something to sign in for.
    private async Task<IResult?> DenialOfAsync(IPublishedContent content) => !routes.IsProtected(content) ? null
        : !settings.CurrentValue.MemberAuthorizationIsEnabled() ? Problems.NotFound()
        : await members.MemberHasAccessToAsync(content) switch
        {
            PublicAccessStatus.AccessAccepted => null,
            PublicAccessStatus.AccessDenied => Results.StatusCode(StatusCodes.Status403Forbidden),
            _ => Results.StatusCode(StatusCodes.Status401Unauthorized),
        };
}
