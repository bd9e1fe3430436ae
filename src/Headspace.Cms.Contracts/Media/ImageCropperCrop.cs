namespace Umbraco.Cms.Core.PropertyEditors.ValueConverters;

/// <summary>A named crop of a picture.</summary>
public sealed class ImageCropperCrop
{
    /// <summary>The name that views ask for.</summary>
    public string? Alias { get; set; }

    /// <summary>The width in pixels.</summary>
    public int Width { get; set; }

    /// <summary>The height in pixels.</summary>
    public int Height { get; set; }

    /// <summary>What an editor has cut; null when the crop follows the focal point.</summary>
    public ImageCropperCropCoordinates? Coordinates { get; set; }
}
