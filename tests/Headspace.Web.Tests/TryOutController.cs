using Headspace.Cms.Website.Controllers;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace Headspace.Web.Tests;

/// <summary>Takes over the documents of the type tryOut, as a developer of a site would.</summary>
public sealed class TryOutController(IPublishedValueFallback fallback) : RenderController
{
    public override IActionResult Index()
    {
        var text = CurrentPage.Value<string>(fallback, "text");
        if (text == "privat")
        {
            Response.Headers.CacheControl = "no-store";
        }

        return Content($"{CurrentPage.Name}: {text}");
    }
}
