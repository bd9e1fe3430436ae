using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.Media.Views;

/// <summary>How a picture is wanted; the names are those of Umbraco's <c>GetCropUrl</c>.</summary>
internal sealed record CropUrlOptions
{
    public int? Width { get; init; }

    public int? Height { get; init; }

    /// <summary>A crop of the data type; null for the whole picture around its focal point.</summary>
    public string? CropAlias { get; init; }

    public int? Quality { get; init; }

    public ImageCropMode? Mode { get; init; }

    public ImageCropAnchor? Anchor { get; init; }

    /// <summary>Whether the focal point decides even where the crop was drawn.</summary>
    public bool PreferFocalPoint { get; init; }

    /// <summary>Whether the picture is as large as the crop says.</summary>
    public bool UseCropDimensions { get; init; }

    /// <summary>Changes with the media item, so that browsers may keep the picture for ever.</summary>
    public string? CacheBuster { get; init; }

    /// <summary>More commands, as a query without its question mark.</summary>
    public string? FurtherOptions { get; init; }
}
