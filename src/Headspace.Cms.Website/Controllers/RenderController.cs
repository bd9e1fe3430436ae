using Headspace.Cms.Website.OutputCache;
using Headspace.Cms.Website.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Headspace.Cms.Website.Controllers;

/// <summary>
/// Renders the document that the address means with its template. A subclass named as a document type's alias
/// (<c>ContentPageController</c>) takes over the documents of that type; of its actions the one named as the template's
/// alias runs, else <see cref="Index"/>.
/// </summary>
[ApiExplorerSettings(IgnoreApi = true)]
public class RenderController : Controller
{
    /// <summary>The document that is being rendered.</summary>
    protected IPublishedContent CurrentPage => Routed.Request.PublishedContent
        ?? throw new InvalidOperationException("No document has been routed to.");

    private UmbracoRouteValues Routed => HttpContext.Features.Get<UmbracoRouteValues>()
        ?? throw new InvalidOperationException("The request has not been routed by Umbraco.");

    /// <summary>The page itself; the view is named as the template's alias.</summary>
    public virtual IActionResult Index() => CurrentTemplate(CurrentPage);

    /// <summary>Sets the status and the headers that routing asks for, and notes what the output hangs on.</summary>
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        base.OnActionExecuting(context);
        var request = Routed.Request;
        Response.StatusCode = request.ResponseStatusCode ?? StatusCodes.Status200OK;
        PublishedRequestHeaders.Apply(request, Response);
        HttpContext.RequestServices.GetRequiredService<PageRecorder>().Record(CurrentPage);
    }

    /// <summary>The view of the document's template over a model.</summary>
    protected IActionResult CurrentTemplate<T>(T model) =>
        Routed.Request.Template is { Alias: var alias } ? View(alias, model) : NotFound();
}
