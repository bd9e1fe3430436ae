using Headspace.Cms.ManagementApi.Authorization;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.ManagementApi.Redirect;

internal enum RedirectStatusModel
{
    Disabled,
    Enabled,
}

internal sealed record RedirectUrlResponseModel(Guid Id, string OriginalUrl, string DestinationUrl, DateTime Created, ReferenceByIdModel Document, string? Culture);

internal sealed record RedirectUrlStatusResponseModel(RedirectStatusModel Status, bool UserIsAdmin);

/// <summary>The addresses that pages had before they were renamed or moved.</summary>
internal static class RedirectManagementEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var redirects = api.MapGroup("/redirect-management").RequireAuthorization(ManagementPolicies.SectionAccessContent);
        redirects.MapGet("", (string? filter, Page page, IRedirectUrlService service, IPublishedUrlProvider urls) =>
        {
            var found = string.IsNullOrWhiteSpace(filter)
                ? service.GetAllRedirectUrls(page.Skip, page.Take, out var total)
                : service.SearchRedirectUrls(filter, page.Skip, page.Take, out total);
            return ModelPage.Of(total, found.Select(redirect => ToResponse(redirect, urls)));
        });
        redirects.MapGet("/{id:guid}", (Guid id, Page page, IRedirectUrlService service, IPublishedUrlProvider urls) =>
        {
            var found = service.GetContentRedirectUrls(id).ToList();
            return ModelPage.Of(found.Count, found.Skip(page.Skip).Take(page.Take).Select(redirect => ToResponse(redirect, urls)));
        });
        redirects.MapDelete("/{id:guid}", (Guid id, IRedirectUrlService service) =>
        {
            service.Delete(id);
            return Answer.Done;
        });
        redirects.MapGet("/status", (Actor actor, IOptionsMonitor<WebRoutingSettings> settings) =>
            new RedirectUrlStatusResponseModel(settings.CurrentValue.DisableRedirectUrlTracking ? RedirectStatusModel.Disabled : RedirectStatusModel.Enabled, actor.IsAdministrator));

        // The settings are files that a deploy owns: what the screen offers is refused in words.
        redirects.MapPost("/status", () => Problem.BadRequest("Set Umbraco:CMS:WebRouting:DisableRedirectUrlTracking in the site's settings.", StatusCodes.Status409Conflict))
            .RequireAuthorization(ManagementPolicies.RequireAdminAccess);
    }

    private static RedirectUrlResponseModel ToResponse(IRedirectUrl redirect, IPublishedUrlProvider urls) => new(
        redirect.Key,
        urls.GetUrlFromRoute(redirect.ContentId, redirect.Url, redirect.Culture),
        urls.GetUrl(redirect.ContentKey, UrlMode.Auto, redirect.Culture),
        redirect.CreateDateUtc,
        new ReferenceByIdModel(redirect.ContentKey),
        redirect.Culture);
}
