using Headspace.Cms.Website.OutputCache;
using Headspace.Cms.Website.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Headspace.Cms.Website.Controllers;

/// <summary>Renders the document that the address means with its template.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
public class RenderController : Controller
{
    /// <summary>The document that is being rendered.</summary>
    protected IPublishedContent CurrentPage => Routed.Request.PublishedContent
        ?? throw new InvalidOperationException("No document has been routed to.");

    private UmbracoRouteValues Routed => HttpContext.Features.Get<UmbracoRouteValues>()
        ?? throw new InvalidOperationException("The request has not been routed by Umbraco.");

    /// <summary>The page itself; the view is named as the template's alias.</summary>
    public virtual IActionResult Index()
    {
        var request = Routed.Request;
        Response.StatusCode = request.ResponseStatusCode ?? StatusCodes.Status200OK;
        foreach (var (name, value) in request.Headers ?? new Dictionary<string, string>())
        {
            Response.Headers[name] = value;
        }

        Record(request.PublishedContent!, request.SetNoCacheHeader);
        return View(request.Template!.Alias, request.PublishedContent);
    }

    private void Record(IPublishedContent content, bool mayNotBeStored)
    {
        if (HttpContext.RequestServices.GetService(typeof(RenderingDependencies)) is not RenderingDependencies { Current: { } recording })
        {
            return;
        }

        recording.MayBeStored &= !mayNotBeStored;
        recording.Address(content.Key);
        foreach (var provider in Services<IWebsiteOutputCacheTagProvider>())
        {
            foreach (var tag in provider.GetTags(content))
            {
                recording.Tag(tag);
            }
        }

        foreach (var provider in Services<IWebsiteOutputCacheDurationProvider>())
        {
            if (provider.GetDuration(content) is { } duration)
            {
                recording.MayBeStored &= duration > TimeSpan.Zero;
                recording.Duration = recording.Duration is { } shorter && shorter < duration ? shorter : duration;
            }
        }
    }

    private IEnumerable<T> Services<T>() =>
        (IEnumerable<T>?)HttpContext.RequestServices.GetService(typeof(IEnumerable<T>)) ?? [];
}
