using System.Globalization;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;

namespace Headspace.Cms.Media.Views;

/// <summary>Makes the address of a crop as Umbraco does: the same value gives the same address, and so the same kept picture.</summary>
internal static class CropUrl
{
    /// <summary>The address; null where there is no file, or no crop of that name.</summary>
    public static string? Make(IImageUrlGenerator addresses, string? url, ImageCropperValue? value, CropUrlOptions options)
    {
        if (string.IsNullOrWhiteSpace(url))
        {
            return null;
        }

        if (value is null || options.Mode is not (null or ImageCropMode.Crop))
        {
            return addresses.GetImageUrl(new ImageUrlGenerationOptions(url)
            {
                Width = options.Width,
                Height = options.Height,
                ImageCropMode = options.Mode ?? ImageCropMode.Pad,
                ImageCropAnchor = options.Anchor,
                Quality = options.Quality,
                FurtherOptions = options.FurtherOptions,
                CacheBusterValue = options.CacheBuster,
            });
        }

        var hasAlias = !string.IsNullOrWhiteSpace(options.CropAlias);
        var crop = hasAlias ? value.GetCrop(options.CropAlias) : value.Crops is [var first, ..] ? first : null;
        if (hasAlias && crop is null)
        {
            return null;
        }

        var prefersFocus = options.PreferFocalPoint || !hasAlias;
        var (width, height) = Size(options, crop, hasAlias);
        var focus = IsOffCenter(value.FocalPoint) && (prefersFocus || crop?.Coordinates is null) ? value.FocalPoint : null;
        var coordinates = focus is null && !prefersFocus ? crop?.Coordinates : null;
        return addresses.GetImageUrl(new ImageUrlGenerationOptions(url)
        {
            FocalPoint = focus is null ? null : new(focus.Left, focus.Top),
            Crop = coordinates is null ? null : new(coordinates.X1, coordinates.Y1, coordinates.X2, coordinates.Y2),
            Width = width,
            Height = height,
            Quality = options.Quality,
            FurtherOptions = options.FurtherOptions,
            CacheBusterValue = options.CacheBuster,
        });
    }

    /// <summary>What changes in the address when the media item does.</summary>
    public static string CacheBuster(DateTime updated) => updated.ToFileTimeUtc().ToString("x", CultureInfo.InvariantCulture);

    private static (int? Width, int? Height) Size(CropUrlOptions options, ImageCropperCrop? crop, bool hasAlias)
    {
        if (options.UseCropDimensions && crop is not null)
        {
            return (crop.Width, crop.Height);
        }

        // One side of a crop that was not drawn: the other follows from its shape.
        return (options.Width, options.Height, hasAlias && crop is { Coordinates: null, Width: > 0, Height: > 0 }) switch
        {
            ({ } width, null, true) => (width, (int)Math.Round((double)width * crop!.Height / crop.Width)),
            (null, { } height, true) => ((int)Math.Round((double)height * crop!.Width / crop.Height), height),
            var (width, height, _) => (width, height),
        };
    }

    private static bool IsOffCenter(ImageCropperFocalPoint? focus) => focus is not null && !(focus.Left == 0.5m && focus.Top == 0.5m);
}
