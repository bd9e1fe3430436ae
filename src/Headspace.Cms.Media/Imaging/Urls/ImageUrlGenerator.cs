using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.Media.Imaging.Urls;

/// <summary>
/// Makes addresses of pictures, their parameters in Umbraco's order: the order is part of the key under which a made picture is
/// kept, and of the token.
/// </summary>
internal sealed class ImageUrlGenerator(ImageTokens tokens) : IImageUrlGenerator
{
    public IEnumerable<string> SupportedImageFileTypes { get; } = ["jpg", "jpeg", "png", "gif", "webp", "avif", "tif", "tiff"];

    public string? GetImageUrl(ImageUrlGenerationOptions? options)
    {
        if (options?.ImageUrl is not { } url)
        {
            return null;
        }

        // Every value wholly encoded, commas too, as Umbraco writes them.
        var query = string.Join('&', Query(options).Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value!)}"));
        var address = query.Length == 0 ? url : $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}";
        return tokens.Sign(address);
    }

    private static IEnumerable<KeyValuePair<string, string?>> Query(ImageUrlGenerationOptions options)
    {
        var further = QueryHelpers.ParseQuery(options.FurtherOptions?.TrimStart('&'))
            .Select(pair => new KeyValuePair<string, string?>(pair.Key, pair.Value[^1])).ToList();
        var format = further.Find(pair => IsFormat(pair.Key)).Value;

        yield return new("cc", options.Crop is { } crop ? Join(crop.Left, crop.Top, crop.Right, crop.Bottom) : null);
        yield return new("rxy", options.FocalPoint is { } focus ? Join(focus.Left, focus.Top) : null);
        yield return new("rmode", options.ImageCropMode?.ToString().ToLowerInvariant());
        yield return new("ranchor", options.ImageCropAnchor?.ToString().ToLowerInvariant());
        yield return new("width", Text(options.Width));
        yield return new("height", Text(options.Height));
        yield return new("format", options.Format ?? format);
        yield return new("quality", Text(options.Quality));
        foreach (var pair in further.Where(pair => !IsFormat(pair.Key)))
        {
            yield return pair;
        }

        yield return new("v", options.CacheBusterValue);
    }

    private static bool IsFormat(string key) => key.Equals("format", StringComparison.OrdinalIgnoreCase);

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Join(params decimal[] numbers) => string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
}
