using Microsoft.AspNetCore.Razor.TagHelpers;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Headspace.Cms.Media.Views;

/// <summary>
/// Shows a media item: <c>&lt;media-picture media="@Model.Picture" sizes="(min-width: 60rem) 50vw, 100vw" crop="wide" first="true" /&gt;</c>.
/// Nothing is written where there is no picture.
/// </summary>
[HtmlTargetElement("media-picture", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PictureTagHelper(IImageUrlGenerator addresses, IPublishedValueFallback fallback) : TagHelper
{
    private const int DefaultMaxWidth = 1920;

    /// <summary>The media item, picked or found.</summary>
    public IPublishedContent? Media { get; set; }

    /// <summary>How wide it is shown, as the attribute <c>sizes</c> says it; the whole width of the window without it.</summary>
    public string Sizes { get; set; } = "100vw";

    /// <summary>The alias of a crop.</summary>
    public string? Crop { get; set; }

    /// <summary>Width by height that it is cut to around its focal point, such as 1.5.</summary>
    public double? Ratio { get; set; }

    /// <summary>Pixels that are of use on the densest screen.</summary>
    public int MaxWidth { get; set; } = DefaultMaxWidth;

    /// <summary>The text in place of the item's own; empty where the picture only adorns.</summary>
    public string? Alt { get; set; }

    /// <summary>Whether it is seen without scrolling.</summary>
    public bool First { get; set; }

    /// <summary>The class of the image.</summary>
    public string? Class { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        if (Media is not null && MediaPicture.Of(Media, fallback) is { } picture)
        {
            output.Content.SetHtmlContent(new PictureBuilder(addresses).Build(picture, new(Sizes, Crop, Ratio, MaxWidth, Alt, First, Class)));
        }
    }
}
