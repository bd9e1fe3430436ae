using Headspace.Cms.DeliveryApi.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
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
        group.MapGet("", async (string? startsWith, [FromHeader(Name = "Accept-Language")] string? culture, DictionaryTexts texts) =>
            await texts.GetAsync(culture, startsWith) is { } found ? Results.Ok(found) : UnknownCulture(culture));
        group.MapGet("/item/{key}", async (string key, [FromHeader(Name = "Accept-Language")] string? culture, DictionaryTexts texts) => await texts.FindAsync(key, culture) switch
        {
            null => UnknownCulture(culture),
            { Item: { } item } => Results.Ok(item),
            _ => Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "Dictionary item not found", detail: $"The dictionary has no item '{key}'."),
        });
    }

    private static async ValueTask<object?> AdmitAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var services = context.HttpContext.RequestServices;
        return !services.GetRequiredService<IOptionsMonitor<DeliveryApiSettings>>().CurrentValue.Enabled ? Results.NotFound()
            : services.GetRequiredService<IApiAccessService>().HasPublicAccess() ? await next(context)
            : Problems.Unauthorized();
    }

    private static IResult UnknownCulture(string? culture) =>
        Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: "Unknown culture", detail: $"The site has no language '{culture}'.");
}
