using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Headspace.Cms.PropertyEditors.ImageCropper;

internal static class ImageCropperValues
{
    /// <summary>A stored value: an object, or a bare path as starter kits and older sites have it. Null for anything else.</summary>
    public static ImageCropperValue? ReadImageCropper(this IJsonSerializer json, object? stored) => stored switch
    {
        null => null,
        string text when string.IsNullOrWhiteSpace(text) => null,
        string text when !text.DetectIsJson() => new ImageCropperValue { Src = text },
        _ => json.TryDeserialize<ImageCropperValue>(stored, out var value) ? value : null
    };

    public static ImageCropperValue WithCrops(this ImageCropperValue value, object? configuration)
        => value.WithCrops((configuration as ImageCropperConfiguration)?.Crops ?? []);
}
