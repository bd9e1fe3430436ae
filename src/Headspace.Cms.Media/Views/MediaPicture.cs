using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;
using Umbraco.Extensions;

namespace Headspace.Cms.Media.Views;

/// <summary>What a view needs of a media item to show it.</summary>
/// <param name="Url">Of the file.</param>
/// <param name="Cropping">Its crops and focal point, those of the picker before the item's own; null without any.</param>
/// <param name="Size">In pixels; null of a drawing that says none.</param>
/// <param name="Extension">Without a dot, in lower case.</param>
/// <param name="Alt">The text for those who do not see it; empty for a picture that only adorns.</param>
/// <param name="Updated">When the item was last saved.</param>
internal sealed record MediaPicture(string Url, ImageCropperValue? Cropping, (int Width, int Height)? Size, string Extension, string Alt, DateTime Updated)
{
    /// <summary>
    /// The property of a media item that holds the text for those who do not see it. Media items know no cultures: the text of another
    /// language has its letters behind, <c>altEn</c>.
    /// </summary>
    public const string AltProperty = "alt";

    /// <summary>Reads a media item; null where it has no file.</summary>
    public static MediaPicture? Of(IPublishedContent media, IPublishedValueFallback fallback, string propertyAlias = Constants.Conventions.Media.File)
    {
        var (file, local) = media switch
        {
            MediaWithCrops picked => (picked.Content, picked.LocalCrops),
            _ => (media, null),
        };
        var own = file.Value(fallback, propertyAlias);
        var url = own as string ?? (own as ImageCropperValue)?.Src;
        if (string.IsNullOrWhiteSpace(url))
        {
            return null;
        }

        var width = file.Value<int>(fallback, Constants.Conventions.Media.Width);
        var height = file.Value<int>(fallback, Constants.Conventions.Media.Height);
        return new(
            url,
            Merge(local, own as ImageCropperValue),
            width > 0 && height > 0 ? (width, height) : null,
            Path.GetExtension(url).TrimStart('.').ToLowerInvariant(),
            AltOf(file, fallback),
            file.UpdateDate);
    }

    private static string AltOf(IPublishedContent file, IPublishedValueFallback fallback)
    {
        var language = CultureInfo.CurrentCulture.TwoLetterISOLanguageName;
        var own = file.Value<string>(fallback, AltProperty + char.ToUpperInvariant(language[0]) + language[1..]);
        return own is { Length: > 0 } ? own : file.Value<string>(fallback, AltProperty) ?? string.Empty;
    }

    private static ImageCropperValue? Merge(ImageCropperValue? local, ImageCropperValue? own) => local is null
        ? own
        : new ImageCropperValue
        {
            Src = own?.Src ?? local.Src,
            FocalPoint = local.FocalPoint ?? own?.FocalPoint,
            Crops = [.. local.Crops ?? [], .. (own?.Crops ?? []).Where(crop => local.GetCrop(crop.Alias)?.Coordinates is null)],
        };
}
