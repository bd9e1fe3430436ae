using Headspace.Cms.Website.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Headspace.Cms.Website.Controllers;

/// <summary>Answers requests that end before a document is rendered.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class RouteOutcomeController : Controller
{
    /// <summary>The router found a redirect.</summary>
    public IActionResult Redirected()
    {
        if (HttpContext.Features.Get<UmbracoRouteValues>() is not { Request: { RedirectUrl: { } address } request })
        {
            return NotFound();
        }

        PublishedRequestHeaders.Apply(request, Response);
        return request.ResponseStatusCode == StatusCodes.Status301MovedPermanently ? RedirectPermanent(address) : Redirect(address);
    }

    /// <summary>The address is another spelling of the document's own.</summary>
    public IActionResult Canonical() =>
        RouteData.Values["address"] is string address ? LocalRedirectPermanent(address) : NotFound();

    /// <summary>No document, and the site has no page that says so.</summary>
    public IActionResult Missing() => NotFound();

    /// <summary>The address is none.</summary>
    public IActionResult Malformed() => BadRequest();
}
