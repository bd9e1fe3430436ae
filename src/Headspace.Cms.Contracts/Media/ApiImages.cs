using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;

namespace Headspace.Cms.Contracts.Media;

/// <summary>A picture's crops and focal point as the Delivery API writes them.</summary>
public static class ApiImages
{
    /// <summary>The focal point; null where it is the centre.</summary>
    public static ImageFocalPoint? FocalPoint(ImageCropperValue? value)
        => value?.FocalPoint is { } point ? new ImageFocalPoint(point.Left, point.Top) : null;

    /// <summary>The crops; null where none has been defined.</summary>
    public static IEnumerable<ImageCrop>? Crops(ImageCropperValue? value) => value?.Crops?.Select(crop => new ImageCrop(
        crop.Alias,
        crop.Width,
        crop.Height,
        crop.Coordinates is { } cut ? new ImageCropCoordinates(cut.X1, cut.Y1, cut.X2, cut.Y2) : null)).ToArray();
}
