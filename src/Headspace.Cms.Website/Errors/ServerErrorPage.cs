using System.Globalization;
using Headspace.Cms.Website.Rendering;
using Headspace.Cms.Website.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Headspace.Cms.Website.Errors;

/// <summary>Renders the view <c>ServerError</c> of the site; it must need nothing that may be out of order.</summary>
internal sealed class ServerErrorPage(
    IRazorViewEngine views, ITempDataProvider tempData, CurrentSite site, ILogger<ServerErrorPage> logger)
{
    private const string LastResort = """
        <!doctype html><html lang="da"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>Noget gik galt</title><h1>Noget gik galt hos os</h1>
        <p>Prøv igen om lidt. Er du i fare, så ring <a href="tel:112">112</a>.</p>
        <p lang="en">Something went wrong on our side. Please try again in a moment. If you are in danger, call <a href="tel:112">112</a>.</p></html>
        """;

    /// <summary>The page in the language of the address that was asked for.</summary>
    public async Task<string> RenderAsync(HttpContext context)
    {
        try
        {
            UseCulture(context);
            var view = views.GetView(null, $"/Views/{site.ViewFolder(context) ?? "Shared"}/ServerError.cshtml", true);
            if (!view.Success)
            {
                return LastResort;
            }

            await using var writer = new StringWriter();
            var action = new ActionContext(context, new RouteData(), new ActionDescriptor());
            var data = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary());
            await view.View.RenderAsync(new ViewContext(
                action, view.View, data, new TempDataDictionary(context, tempData), writer, new HtmlHelperOptions()));
            return writer.ToString();
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "The error page itself failed");
            return LastResort;
        }
    }

    // What the request set on its way has been undone where the failure is caught.
    private void UseCulture(HttpContext context)
    {
        if ((context.Features.Get<UmbracoRouteValues>()?.Request.Culture ?? site.Domain(context.Request)?.Culture) is { Length: > 0 } name)
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
        }
    }
}
