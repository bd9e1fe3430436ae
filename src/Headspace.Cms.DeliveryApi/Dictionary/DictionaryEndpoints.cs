using Headspace.Cms.DeliveryApi.Endpoints;
using Headspace.Cms.DeliveryApi.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;

namespace Headspace.Cms.DeliveryApi.Dictionary;

/// <summary>The texts of the dictionary for front ends elsewhere. An extension: Umbraco 17 has no route for them.</summary>
internal static class DictionaryEndpoints
{
    private const string Prefix = "/umbraco/delivery/api/v2/dictionary";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup(Prefix).AddEndpointFilter(AdmitAsync).ExcludeFromDescription();
        group.MapGet("", async (string? startsWith, DictionaryTexts texts) => Results.Ok(await texts.GetAsync(startsWith)));
        group.MapGet("/item/{key}", async (string key, DictionaryTexts texts) => await texts.FindAsync(key) is { } item
            ? Results.Ok(item)
            : Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "Dictionary item not found", detail: $"The dictionary has no item '{key}'."));
    }

    private static async ValueTask<object?> AdmitAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var services = context.HttpContext.RequestServices;
        return !services.GetRequiredService<IOptionsMonitor<DeliveryApiSettings>>().CurrentValue.Enabled ? Results.NotFound()
            : !services.GetRequiredService<IApiAccessService>().HasPublicAccess() ? Problems.Unauthorized()
            : services.GetRequiredService<RequestCultureService>().AsksForUnknown(out var asked) ? Problems.UnknownCulture(asked)
            : await next(context);
    }
}
