using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Blocks;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Headspace.Cms.Website.Rendering;

/// <summary>Renders a block inside rich text by the same partial view that renders it in a list.</summary>
internal sealed class PartialViewBlockEngine(
    IHttpContextAccessor httpContext, IRazorViewEngine views, ITempDataProvider tempData, IModelMetadataProvider metadata) : IPartialViewBlockEngine
{
    public async Task<string> ExecuteAsync(IBlockReference<IPublishedElement, IPublishedElement> blockReference)
    {
        ArgumentNullException.ThrowIfNull(blockReference);
        if (httpContext.HttpContext is not { } context)
        {
            return string.Empty;
        }

        var action = new ActionContext(context, context.GetRouteData(), new ActionDescriptor());
        var view = views.FindView(action, $"Blocks/{blockReference.Content.ContentType.Alias}", isMainPage: false);
        view.EnsureSuccessful(originalLocations: null);
        var data = new ViewDataDictionary(metadata, new ModelStateDictionary()) { Model = blockReference };
        await using var writer = new StringWriter();
        await view.View.RenderAsync(new ViewContext(
            action, view.View, data, new TempDataDictionary(context, tempData), writer, new HtmlHelperOptions()));
        return writer.ToString();
    }
}
