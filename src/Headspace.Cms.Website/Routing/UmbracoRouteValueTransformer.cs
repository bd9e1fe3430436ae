using Headspace.Cms.Website.Controllers;
using Headspace.Cms.Website.Members;
using Headspace.Cms.Website.Preview;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Web;

namespace Headspace.Cms.Website.Routing;

/// <summary>Asks Core's router which document an address means, and sends the request to the controller that renders it.</summary>
internal sealed class UmbracoRouteValueTransformer(
    IUmbracoContextFactory contexts,
    IPublishedRouter router,
    IPublishedUrlProvider urls,
    IRequestAccessor requestAccessor,
    HijackedRoutes hijacked,
    PublicAccessRouting access) : DynamicRouteValueTransformer
{
    public override async ValueTask<RouteValueDictionary> TransformAsync(HttpContext httpContext, RouteValueDictionary values)
    {
        if (requestAccessor.GetRequestUrl() is null)
        {
            return ToOutcome(nameof(RouteOutcomeController.Malformed));
        }

        var reference = contexts.EnsureUmbracoContext();
        httpContext.Response.RegisterForDispose(reference);
        var inPreview = reference.UmbracoContext.InPreviewMode;
        if (inPreview)
        {
            access.KeepOutOfCaches(httpContext);
            PreviewAnswer.Mark(httpContext);
        }

        var request = await RouteAsync(reference.UmbracoContext.CleanedUmbracoUrl);
        Remember(request);
        if (request.IsRedirect())
        {
            return ToOutcome(nameof(RouteOutcomeController.Redirected));
        }

        if (request is not { PublishedContent: { } document })
        {
            return ToOutcome(nameof(RouteOutcomeController.Missing));
        }

        if (request.ResponseStatusCode is null && CanonicalAddress(httpContext.Request, document, request) is { } canonical)
        {
            return ToOutcome(nameof(RouteOutcomeController.Canonical), canonical);
        }

        // What an editor may see as a draft was asked where it was found; no member's sign-in is asked for beside that.
        if ((inPreview && document.IsDraft(request.Culture) ? request : await access.ApplyAsync(httpContext, request)) is not { } shown)
        {
            return ToOutcome(nameof(RouteOutcomeController.Missing));
        }

        Remember(shown);
        if (await MemberForms.ActionAsync(httpContext.Request) is { } formAction)
        {
            return To("MemberForm", formAction);
        }

        return ActionFor(shown) is { } action ? To(action.ControllerName, action.ActionName) : To("Render", nameof(RenderController.Index));

        void Remember(IPublishedRequest routed)
        {
            reference.UmbracoContext.PublishedRequest = routed;
            httpContext.Features.Set(new UmbracoRouteValues(routed));
        }
    }

    private async Task<IPublishedRequest> RouteAsync(Uri url)
    {
        var builder = await router.CreateRequestAsync(url);
        var request = await router.RouteRequestAsync(builder, new RouteRequestOptions(Umbraco.Cms.Core.Routing.RouteDirection.Inbound));

        // A document that nothing renders has no page: it is as if it were not there.
        return request.PublishedContent is not null && request.Template is null && !request.IsRedirect() && ActionFor(request) is null
            ? await router.UpdateRequestAsync(request, null)
            : request;
    }

    private ControllerActionDescriptor? ActionFor(IPublishedRequest request) => request.PublishedContent is { } document
        ? hijacked.Find(document.ContentType.Alias, request.Template?.Alias)
        : null;

    /// <summary>The one form of the address if the request spelled it otherwise (case, slashes); else null.</summary>
    private string? CanonicalAddress(HttpRequest request, IPublishedContent content, IPublishedRequest routed)
    {
        var canonical = urls.GetUrl(content, UrlMode.Relative, routed.Culture);
        var asked = request.PathBase.Add(request.Path).ToUriComponent();
        return canonical is ['/', ..]
            && !string.Equals(canonical, asked, StringComparison.Ordinal)
            && string.Equals(Simplified(canonical), Simplified(asked), StringComparison.OrdinalIgnoreCase)
            ? canonical + request.QueryString.ToUriComponent()
            : null;
    }

    private static string Simplified(string path) =>
        string.Join('/', path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString));

    private static RouteValueDictionary ToOutcome(string action, string? address = null) => To("RouteOutcome", action, address);

    private static RouteValueDictionary To(string controller, string action, string? address = null) => new()
    {
        ["controller"] = controller,
        ["action"] = action,
        ["address"] = address,
    };
}
