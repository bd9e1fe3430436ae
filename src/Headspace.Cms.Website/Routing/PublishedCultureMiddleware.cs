using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Headspace.Cms.Website.Routing;

/// <summary>Dates, numbers and texts of a page are in the culture of its address.</summary>
internal sealed class PublishedCultureMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<UmbracoRouteValues>()?.Request.Culture is { Length: > 0 } name)
        {
            var culture = CultureInfo.GetCultureInfo(name);
            CultureInfo.CurrentCulture = culture;
            CultureInfo.CurrentUICulture = culture;
            context.Response.Headers.ContentLanguage = name;
        }

        await next(context);
    }
}
