using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.DependencyInjection;

namespace Headspace.Cms.Website.Rendering;

/// <summary>Looks for a view in the folder of the site, then in the one that all sites share.</summary>
internal sealed class SiteViewLocationExpander : IViewLocationExpander
{
    private const string SiteKey = "site";

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        var http = context.ActionContext.HttpContext;
        context.Values[SiteKey] = http.RequestServices.GetRequiredService<CurrentSite>().ViewFolder(http);
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        if (context.Values.TryGetValue(SiteKey, out var site) && site is not null)
        {
            yield return $"/Views/{site}/{{0}}.cshtml";
        }

        yield return "/Views/Shared/{0}.cshtml";
        foreach (var location in viewLocations)
        {
            yield return location;
        }
    }
}
