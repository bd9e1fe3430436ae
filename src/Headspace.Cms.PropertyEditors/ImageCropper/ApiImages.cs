using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;

namespace Headspace.Cms.PropertyEditors.ImageCropper;

internal static class ApiImages
{
    public static ImageFocalPoint? FocalPoint(ImageCropperValue value)
        => value.FocalPoint is { } point ? new ImageFocalPoint(point.Left, point.Top) : null;

    public static IEnumerable<ImageCrop>? Crops(ImageCropperValue value) => value.Crops?.Select(crop => new ImageCrop(
        crop.Alias,
        crop.Width,
        crop.Height,
        crop.Coordinates is { } cut ? new ImageCropCoordinates(cut.X1, cut.Y1, cut.X2, cut.Y2) : null)).ToArray();
}
