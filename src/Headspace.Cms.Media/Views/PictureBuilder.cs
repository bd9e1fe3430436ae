using System.Globalization;
using Headspace.Cms.Media.Imaging.Commands;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Umbraco.Cms.Core.Media;
using Umbraco.Extensions;

namespace Headspace.Cms.Media.Views;

/// <summary>
/// Writes a picture as browsers take it best: the smallest format that they read, the smallest size that fills their space, and
/// the room that it will take, so that nothing moves when it comes.
/// </summary>
internal sealed class PictureBuilder(IImageUrlGenerator addresses)
{
    private static readonly int[] widths = [320, 480, 640, 960, 1280, 1920, 2560];
    private static readonly ImageFormat[] sources = [ImageFormat.Avif, ImageFormat.WebP];

    public IHtmlContent Build(MediaPicture picture, PictureOptions options)
    {
        if (!addresses.IsSupportedImageFormat(picture.Extension) || picture.Size is not { } size)
        {
            return Image(picture.Url, null, picture.Size, picture, options);
        }

        var shape = ShapeOf(picture, size, options);
        var steps = Steps(size, shape, options);
        var content = new HtmlContentBuilder().AppendHtml("<picture>");
        foreach (var format in sources)
        {
            var source = new TagBuilder("source") { TagRenderMode = TagRenderMode.SelfClosing };
            source.MergeAttribute("type", format.ContentType);
            source.MergeAttribute("srcset", SourceSet(picture, options, shape, steps, format));
            source.MergeAttribute("sizes", options.Sizes);
            content.AppendHtml(source);
        }

        var fallback = ImageFormat.ByExtension(picture.Extension) is { HasAlpha: true } ? ImageFormat.Png : ImageFormat.Jpeg;
        var largest = steps[^1];
        content.AppendHtml(Image(
            Address(picture, options, shape, largest, fallback),
            SourceSet(picture, options, shape, steps, fallback),
            (largest, HeightOf(largest, shape)),
            picture,
            options));
        return content.AppendHtml("</picture>");
    }

    private static double ShapeOf(MediaPicture picture, (int Width, int Height) size, PictureOptions options)
    {
        if (options.Ratio is { } ratio)
        {
            return ratio;
        }

        var crop = options.CropAlias is null ? null : picture.Cropping?.GetCrop(options.CropAlias);
        return crop is { Width: > 0, Height: > 0 } ? (double)crop.Width / crop.Height : (double)size.Width / size.Height;
    }

    // No step is larger than the picture has pixels for, and the last one is the largest that is of use.
    private static List<int> Steps((int Width, int Height) size, double shape, PictureOptions options)
    {
        var most = Math.Min(options.MaxWidth, Math.Min(size.Width, (int)Math.Round(size.Height * shape)));
        return [.. widths.Where(width => width < most * 0.9), most];
    }

    private string SourceSet(MediaPicture picture, PictureOptions options, double shape, List<int> steps, ImageFormat format) =>
        string.Join(", ", steps.Select(width => $"{Address(picture, options, shape, width, format)} {width.ToString(CultureInfo.InvariantCulture)}w"));

    private string Address(MediaPicture picture, PictureOptions options, double shape, int width, ImageFormat format) =>
        CropUrl.Make(addresses, picture.Url, picture.Cropping ?? new(), new CropUrlOptions
        {
            CropAlias = options.CropAlias,
            Width = width,
            Height = HeightOf(width, shape),
            CacheBuster = CropUrl.CacheBuster(picture.Updated),
            FurtherOptions = $"format={format.Name}",
        }) ?? picture.Url;

    private static int HeightOf(int width, double shape) => Math.Max(1, (int)Math.Round(width / shape));

    private static TagBuilder Image(string address, string? sourceSet, (int Width, int Height)? size, MediaPicture picture, PictureOptions options)
    {
        var image = new TagBuilder("img") { TagRenderMode = TagRenderMode.SelfClosing };
        image.MergeAttribute("src", address);
        if (sourceSet is not null)
        {
            image.MergeAttribute("srcset", sourceSet);
            image.MergeAttribute("sizes", options.Sizes);
        }

        if (size is { } known)
        {
            image.MergeAttribute("width", known.Width.ToString(CultureInfo.InvariantCulture));
            image.MergeAttribute("height", known.Height.ToString(CultureInfo.InvariantCulture));
        }

        image.MergeAttribute("alt", options.Alt ?? picture.Alt);
        image.MergeAttribute(options.IsFirst ? "fetchpriority" : "loading", options.IsFirst ? "high" : "lazy");
        image.MergeAttribute("decoding", options.IsFirst ? "sync" : "async");
        if (options.CssClass is { Length: > 0 } css)
        {
            image.MergeAttribute("class", css);
        }

        return image;
    }
}
