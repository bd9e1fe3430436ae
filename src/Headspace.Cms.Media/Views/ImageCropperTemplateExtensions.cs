using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Headspace.Cms.Media.Views;

/// <summary>
/// Addresses of crops for views, named as in Umbraco. Each gives null where there is no file, or no crop of that name. Views of our own
/// write <c>&lt;media-picture&gt;</c> instead.
/// </summary>
public static class ImageCropperTemplateExtensions
{
    /// <summary>The address of a crop at its own size; crops of the picker come before those of the media item.</summary>
    public static string? GetCropUrl(this IPublishedContent mediaItem, string cropAlias, UrlMode urlMode = UrlMode.Default) =>
        mediaItem.GetCropUrl(cropAlias: cropAlias, useCropDimensions: true, urlMode: urlMode);

    /// <summary>The same of the file in another property than <c>umbracoFile</c>.</summary>
    public static string? GetCropUrl(this IPublishedContent mediaItem, string propertyAlias, string cropAlias, UrlMode urlMode = UrlMode.Default) =>
        mediaItem.GetCropUrl(propertyAlias: propertyAlias, cropAlias: cropAlias, useCropDimensions: true, urlMode: urlMode);

    /// <summary>The same with other crops than the media item's own.</summary>
    public static string? GetCropUrl(this IPublishedContent mediaItem, ImageCropperValue imageCropperValue, string cropAlias, UrlMode urlMode = UrlMode.Default)
    {
        ArgumentNullException.ThrowIfNull(mediaItem);
        return Address(mediaItem, Constants.Conventions.Media.File, urlMode).GetCropUrl(
            imageCropperValue, cropAlias: cropAlias, useCropDimensions: true, cacheBusterValue: CropUrl.CacheBuster(mediaItem.UpdateDate));
    }

    /// <summary>The address of the picture as it is wanted.</summary>
    /// <param name="mediaItem">The media item, picked or found.</param>
    /// <param name="width">In pixels; null keeps the shape.</param>
    /// <param name="height">In pixels; null keeps the shape.</param>
    /// <param name="propertyAlias">The property that holds the file.</param>
    /// <param name="cropAlias">A crop of the data type; null for the picture around its focal point.</param>
    /// <param name="quality">1 to 100, of the formats that have one.</param>
    /// <param name="imageCropMode">How another shape is met; null or crop goes by crops and focal point, where there are any.</param>
    /// <param name="imageCropAnchor">The side that is kept, or that the picture stands at.</param>
    /// <param name="preferFocalPoint">Whether the focal point decides even where the crop was drawn.</param>
    /// <param name="useCropDimensions">Whether the picture is as large as the crop says, rather than as given.</param>
    /// <param name="cacheBuster">Whether the address changes with the media item, so that browsers may keep the picture for ever.</param>
    /// <param name="furtherOptions">More commands, as a query: <c>&amp;bgcolor=fff</c>.</param>
    /// <param name="urlMode">Whether the address begins with its host.</param>
    public static string? GetCropUrl(
        this IPublishedContent mediaItem,
        int? width = null,
        int? height = null,
        string propertyAlias = Constants.Conventions.Media.File,
        string? cropAlias = null,
        int? quality = null,
        ImageCropMode? imageCropMode = null,
        ImageCropAnchor? imageCropAnchor = null,
        bool preferFocalPoint = false,
        bool useCropDimensions = false,
        bool cacheBuster = true,
        string? furtherOptions = null,
        UrlMode urlMode = UrlMode.Default)
    {
        ArgumentNullException.ThrowIfNull(mediaItem);
        var picture = MediaPicture.Of(mediaItem, Get<IPublishedValueFallback>(), propertyAlias);
        return picture is null ? null : Address(mediaItem, propertyAlias, urlMode).GetCropUrl(
            picture.Cropping, width, height, cropAlias, quality, imageCropMode, imageCropAnchor, preferFocalPoint, useCropDimensions, cacheBuster ? CropUrl.CacheBuster(picture.Updated) : null, furtherOptions);
    }

    /// <summary>The address of the picture at a path, with crops as the cropper stores them; see the overload of media items.</summary>
    public static string? GetCropUrl(
        this string imageUrl,
        int? width = null,
        int? height = null,
        string? imageCropperValue = null,
        string? cropAlias = null,
        int? quality = null,
        ImageCropMode? imageCropMode = null,
        ImageCropAnchor? imageCropAnchor = null,
        bool preferFocalPoint = false,
        bool useCropDimensions = false,
        string? cacheBusterValue = null,
        string? furtherOptions = null)
    {
        var cropping = string.IsNullOrWhiteSpace(imageCropperValue) || !Get<IJsonSerializer>().TryDeserialize<ImageCropperValue>(imageCropperValue, out var value) ? null : value;
        return imageUrl.GetCropUrl(cropping, width, height, cropAlias, quality, imageCropMode, imageCropAnchor, preferFocalPoint, useCropDimensions, cacheBusterValue, furtherOptions);
    }

    /// <summary>The address of the picture at a path, with crops; see the overload of media items.</summary>
    public static string? GetCropUrl(
        this string imageUrl,
        ImageCropperValue? cropDataSet,
        int? width = null,
        int? height = null,
        string? cropAlias = null,
        int? quality = null,
        ImageCropMode? imageCropMode = null,
        ImageCropAnchor? imageCropAnchor = null,
        bool preferFocalPoint = false,
        bool useCropDimensions = false,
        string? cacheBusterValue = null,
        string? furtherOptions = null) => CropUrl.Make(Get<IImageUrlGenerator>(), imageUrl, cropDataSet, new()
        {
            Width = width,
            Height = height,
            CropAlias = cropAlias,
            Quality = quality,
            Mode = imageCropMode,
            Anchor = imageCropAnchor,
            PreferFocalPoint = preferFocalPoint,
            UseCropDimensions = useCropDimensions,
            CacheBuster = cacheBusterValue,
            FurtherOptions = furtherOptions,
        });

    private static string Address(IPublishedContent mediaItem, string propertyAlias, UrlMode urlMode) =>
        mediaItem.MediaUrl(Get<IPublishedUrlProvider>(), null, urlMode, propertyAlias);

    private static T Get<T>()
        where T : notnull => StaticServiceProvider.Instance.GetRequiredService<T>();
}
