using Headspace.Cms.Website.Controllers;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;

namespace Headspace.Web.Tests.Tree;

/// <summary>Shows a document of the type proofVariant in the culture of the address: its name and its text.</summary>
public sealed class ProofVariantController(IPublishedValueFallback fallback) : RenderController
{
    public override IActionResult Index() => Content(ProofPages.Shown(CurrentPage.Name, CurrentPage.Value<string>(fallback, "text")), "text/html");
}
