namespace Umbraco.Cms.Core.PropertyEditors.ValueConverters;

/// <summary>A focal point, as fractions of width and height from the upper left corner.</summary>
public sealed class ImageCropperFocalPoint
{
    /// <summary>0 is the left edge, 1 the right one.</summary>
    public decimal Left { get; set; }

    /// <summary>0 is the upper edge, 1 the lower one.</summary>
    public decimal Top { get; set; }
}
