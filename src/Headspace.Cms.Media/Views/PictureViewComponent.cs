using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewComponents;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Headspace.Cms.Media.Views;

/// <summary>The same as <see cref="PictureTagHelper"/>, for views that choose by code: <c>Component.InvokeAsync("Picture", new { media })</c>.</summary>
[ViewComponent(Name = "Picture")]
public sealed class PictureViewComponent(IImageUrlGenerator addresses, IPublishedValueFallback fallback) : ViewComponent
{
    private const int DefaultMaxWidth = 1920;

    /// <summary>Shows a media item; nothing where there is none.</summary>
    /// <param name="media">The media item, picked or found.</param>
    /// <param name="sizes">How wide it is shown, as the attribute <c>sizes</c> says it.</param>
    /// <param name="crop">The alias of a crop.</param>
    /// <param name="first">Whether it is seen without scrolling.</param>
    public IViewComponentResult Invoke(IPublishedContent? media, string sizes = "100vw", string? crop = null, bool first = false)
    {
        var picture = media is null ? null : MediaPicture.Of(media, fallback);
        return picture is null
            ? Content(string.Empty)
            : new HtmlContentViewComponentResult(new PictureBuilder(addresses).Build(picture, new(sizes, crop, null, DefaultMaxWidth, null, first, null)));
    }
}
