namespace Umbraco.Cms.Core.PropertyEditors.ValueConverters;

/// <summary>What is cut off on each side, as fractions of width and height.</summary>
public sealed class ImageCropperCropCoordinates
{
    /// <summary>The distance from the left edge.</summary>
    public decimal X1 { get; set; }

    /// <summary>The distance from the upper edge.</summary>
    public decimal Y1 { get; set; }

    /// <summary>The distance from the right edge.</summary>
    public decimal X2 { get; set; }

    /// <summary>The distance from the lower edge.</summary>
    public decimal Y2 { get; set; }
}
