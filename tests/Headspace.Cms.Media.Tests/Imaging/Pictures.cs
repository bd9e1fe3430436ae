using System.Text;
using Headspace.Cms.Media.Imaging.Commands;
using Headspace.Cms.Media.Imaging.Plans;
using Headspace.Cms.Media.Imaging.Processing;
using Headspace.Cms.Media.Vips;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Headspace.Cms.Media.Tests.Imaging;

/// <summary>Source pictures in all formats, drawn as SVG: red, green, blue and yellow quarters.</summary>
internal static class Pictures
{
    public const int Width = 400;
    public const int Height = 300;

    public static byte[] Svg { get; } = Encoding.UTF8.GetBytes(
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{Height}" viewBox="0 0 {Width} {Height}">
          <rect width="200" height="150" fill="#ff0000"/><rect x="200" width="200" height="150" fill="#00ff00"/>
          <rect y="150" width="200" height="150" fill="#0000ff"/><rect x="200" y="150" width="200" height="150" fill="#ffff00"/>
        </svg>
        """);

    /// <summary>The quarters without the yellow one, which is transparent.</summary>
    public static byte[] SvgWithHole { get; } = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Svg).Replace("<rect x=\"200\" y=\"150\" width=\"200\" height=\"150\" fill=\"#ffff00\"/>", ""));

    public static byte[] Of(string format) => format switch
    {
        "svg" => Svg,
        "jpg-cmyk" => Save("jpegsave_buffer", steps => steps.Add(new VipsOperation("icc_transform").With("in", Quarters(steps)).With("input_profile", "srgb").With("output_profile", "cmyk"))),
        "gif-animated" => Animation("gifsave_buffer"),
        "webp-animated" => Animation("webpsave_buffer"),
        "png-16" => Save("pngsave_buffer", steps => steps.Add(new VipsOperation("colourspace").With("in", Quarters(steps)).With("space", 25))),
        "png-grey" => Save("pngsave_buffer", steps => steps.Add(new VipsOperation("colourspace").With("in", Quarters(steps)).With("space", 1))),
        _ => Make(Svg, $"format={format}&quality=95").Bytes,
    };

    /// <summary>A JPEG whose EXIF says how the camera was held: seen upright it is always the quarters.</summary>
    public static byte[] Held(int orientation)
    {
        // What the camera wrote is the seen picture turned back.
        var (angle, flip) = orientation switch
        {
            1 => (0, false),
            2 => (0, true),
            3 => (2, false),
            4 => (2, true),
            5 => (3, true),
            6 => (3, false),
            7 => (1, true),
            8 => (1, false),
            _ => throw new ArgumentOutOfRangeException(nameof(orientation)),
        };
        var plain = Save("jpegsave_buffer", steps =>
        {
            var image = steps.Add(new VipsOperation("flatten").With("in", Quarters(steps)));
            image = steps.Add(new VipsOperation("rot").With("in", image).With("angle", angle));
            return flip ? steps.Add(new VipsOperation("flip").With("in", image).With("direction", orientation is 5 or 7 ? 1 : 0)) : image;
        });
        return WithExif(plain, orientation);
    }

    /// <summary>Puts an EXIF segment with an orientation and a text behind the first marker of a JPEG.</summary>
    public static byte[] WithExif(byte[] jpeg, int orientation)
    {
        byte[] tiff =
        [
            .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 2,
            0x01, 0x0F, 0, 2, 0, 0, 0, 12, 0, 0, 0, 38, // the maker, a text of twelve bytes
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
            0, 0, 0, 0,
            .. "HEMMELIGT12\0"u8,
        ];
        var length = tiff.Length + 2;
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. tiff, .. jpeg[2..]];
    }

    public static ProcessedImage Make(byte[] source, string query, ImageLimits? limits = null) =>
        new ImageProcessor(new FixedOptions(limits ?? new ImageLimits { Timeout = TimeSpan.FromMinutes(5) })).Process(source, Request(query));

    public static ImageRequest Request(string query) => ImageRequest.From(Commands(query));

    public static ImageCommands Commands(string query) => ImageCommands.Parse(new Microsoft.AspNetCore.Http.QueryCollection(QueryHelpers.ParseQuery(query)));

    private static byte[] Animation(string saver) => Save(saver, steps =>
    {
        var quarters = Quarters(steps);
        var half = steps.Add(new VipsOperation("rot").With("in", quarters).With("angle", 2));
        var image = steps.Add(new VipsOperation("arrayjoin").With("in", [quarters, half]).With("across", 1));
        image.SetFrameHeight(Height);
        return image;
    });

    private static VipsImage Quarters(ImageSteps steps)
    {
        // The file must outlive the picture; there are few, and the process ends soon.
        var pinned = new PinnedBytes(Svg);
        return steps.Add(new VipsOperation("svgload_buffer").With("buffer", pinned));
    }

    private static byte[] Save(string saver, Func<ImageSteps, VipsImage> make)
    {
        using var steps = new ImageSteps();
        using var operation = new VipsOperation(saver).With("in", make(steps));
        return operation.Bytes();
    }

    private sealed class FixedOptions(ImageLimits limits) : IOptionsMonitor<ImageLimits>
    {
        public ImageLimits CurrentValue => limits;

        public ImageLimits Get(string? name) => limits;

        public IDisposable? OnChange(Action<ImageLimits, string?> listener) => null;
    }
}
