using System.Diagnostics.CodeAnalysis;
using Headspace.Cms.Media.Imaging.Commands;

namespace Headspace.Cms.Media.Tests.Imaging;

/// <summary>What visitors get, pixel by pixel.</summary>
public sealed class ImageProcessorTests
{
    private const string AsDrawn = "red green blue yellow";

    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("webp")]
    [InlineData("avif")]
    [InlineData("gif")]
    [InlineData("tiff")]
    [InlineData("svg")]
    [InlineData("png-16")]
    [InlineData("gif-animated")]
    [InlineData("webp-animated")]
    public void A_picture_in_any_format_becomes_any_other(string source)
    {
        var file = Pictures.Of(source);
        foreach (var target in (string[])["jpg", "png", "webp", "avif", "gif", "tiff"])
        {
            var made = Pictures.Make(file, $"width=200&format={target}");

            Assert.Equal(ImageFormat.ByExtension(target), made.Format);
            Assert.Equal(made.Format, ImageFormat.Sniff(made.Bytes));
            var pixels = Pixels.Of(made);
            Assert.Equal((200, 150), (pixels.Width, pixels.Height));
            Assert.Equal($"{target}: {AsDrawn}", $"{target}: {pixels.Quarters()}");
        }
    }

    [Fact]
    public void Colours_for_print_become_those_of_the_screen()
    {
        var pixels = Pixels.Of(Pictures.Make(Pictures.Of("jpg-cmyk"), "width=200&format=png"));

        Assert.Equal("red", pixels.NameAt(0.25, 0.25));
        Assert.Equal("yellow", pixels.NameAt(0.75, 0.75));
        Assert.False(pixels.HasMetadata);
    }

    [Fact]
    public void A_grey_picture_stays_grey()
    {
        var color = Pixels.Of(Pictures.Make(Pictures.Of("png-grey"), "width=100")).At(75, 10);

        Assert.True(color.Red == color.Green && color.Green == color.Blue && color.Red is > 20 and < 240, $"{color}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void However_the_camera_was_held_the_picture_is_upright(int orientation)
    {
        var file = Pictures.Held(orientation);
        foreach (var query in (string[])["width=200", "width=200&height=150", "width=200&rsampler=lanczos3", "width=200&orient=false&autoorient=true"])
        {
            var pixels = Pixels.Of(Pictures.Make(file, query));

            Assert.Equal($"{query}: {AsDrawn}", $"{query}: {pixels.Quarters()}");
            Assert.False(pixels.HasMetadata);
        }
    }

    [Fact]
    public void Sizes_count_on_the_picture_as_it_is_seen_unless_told_otherwise()
    {
        var onItsSide = Pictures.Held(6);

        Assert.Equal((200, 150), SizeOf(Pictures.Make(onItsSide, "width=200")));
        Assert.Equal((267, 200), SizeOf(Pictures.Make(onItsSide, "width=200&orient=false")));
    }

    [Fact]
    public void Nothing_that_the_camera_wrote_beside_the_pixels_reaches_visitors()
    {
        var file = Pictures.WithExif(Pictures.Of("jpg"), 1);
        Assert.True(file.AsSpan().IndexOf("HEMMELIGT"u8) > 0);

        foreach (var format in (string[])["jpg", "png", "webp", "avif"])
        {
            Assert.Equal(-1, Pictures.Make(file, $"width=100&format={format}").Bytes.AsSpan().IndexOf("HEMMELIGT"u8));
        }
    }

    [Theory]
    [InlineData("width=200&height=150", 200, 150, AsDrawn)]
    [InlineData("height=150", 200, 150, AsDrawn)]
    [InlineData("width=100&height=300&rxy=0,0", 100, 300, "red red blue blue")]
    [InlineData("width=100&height=300&rxy=1,0.5", 100, 300, "green green yellow yellow")]
    [InlineData("width=100&height=300&ranchor=left", 100, 300, "red red blue blue")]
    [InlineData("width=100&height=300&ranchor=left&rxy=1,1", 100, 300, "green green yellow yellow")]
    [InlineData("width=400&height=100&ranchor=top", 400, 100, "red green red green")]
    [InlineData("width=400&height=100&ranchor=bottomright", 400, 100, "blue yellow blue yellow")]
    [InlineData("cc=0.5,0,0,0.5", 200, 150, "green green green green")]
    [InlineData("cc=0,0.5,0,0&width=100", 100, 38, "blue yellow blue yellow")]
    [InlineData("cc=0,0,0,0&width=200", 200, 150, AsDrawn)]
    [InlineData("width=200&height=50&rmode=stretch", 200, 50, AsDrawn)]
    [InlineData("width=200&height=200&rmode=max", 200, 150, AsDrawn)]
    [InlineData("width=150&height=150&rmode=min", 200, 150, AsDrawn)]
    [InlineData("width=800&height=800&rmode=max", 400, 300, AsDrawn)]
    [InlineData("width=800&height=800&rmode=min", 400, 300, AsDrawn)]
    [InlineData("width=800&height=600&rmode=pad", 800, 600, AsDrawn)]
    [InlineData("width=800&height=600", 400, 300, AsDrawn)]
    [InlineData("width=800&height=400", 400, 200, AsDrawn)]
    [InlineData("width=800", 400, 300, AsDrawn)]
    [InlineData("width=0&height=150", 200, 150, AsDrawn)]
    [InlineData("width=200&height=150&rsampler=nearest", 200, 150, AsDrawn)]
    [InlineData("width=200&height=150&compand=true", 200, 150, AsDrawn)]
    public void A_command_makes_its_size_and_window(string query, int width, int height, string quarters)
    {
        foreach (var source in (string[])["png", "svg"])
        {
            var made = Pictures.Make(Pictures.Of(source), query);

            Assert.Equal($"{source} {width} {height} {quarters}", $"{source} {made.Size.Width} {made.Size.Height} {Pixels.Of(made).Quarters()}");
            Assert.Equal(made.Size, new(Pixels.Of(made).Width, Pixels.Of(made).Height));
        }
    }

    [Theory]
    [InlineData("rmode=pad&rcolor=00f", "blue", "red", "yellow", "blue")]
    [InlineData("rmode=pad&rcolor=0,0,255", "blue", "red", "yellow", "blue")]
    [InlineData("rmode=pad&rcolor=blue&ranchor=top", "red", "red", "blue", "blue")]
    [InlineData("rmode=pad", "none", "red", "yellow", "none")]
    [InlineData("rmode=pad&bgcolor=fff", "white", "red", "yellow", "white")]
    [InlineData("rmode=pad&format=jpg", "white", "red", "yellow", "white")]
    public void What_is_filled_has_the_colour_that_was_named(string query, string top, string upper, string lower, string bottom)
    {
        // 100 x 75 in 100 x 200: the picture stands from a third to two thirds.
        var pixels = Pixels.Of(Pictures.Make(Pictures.Of("png"), $"width=100&height=200&{query}"));

        Assert.Equal((100, 200), (pixels.Width, pixels.Height));
        var isTop = query.Contains("top", StringComparison.Ordinal);
        Assert.Equal(top, pixels.NameAt(0.25, 0.1));
        Assert.Equal(upper, pixels.NameAt(0.25, isTop ? 0.1 : 0.4));
        Assert.Equal(isTop ? "yellow" : lower, pixels.NameAt(0.75, isTop ? 0.3 : 0.6));
        Assert.Equal(lower == "blue" ? "blue" : bottom, pixels.NameAt(0.25, 0.95));
    }

    [Fact]
    public void A_small_picture_in_a_box_is_not_enlarged()
    {
        var pixels = Pixels.Of(Pictures.Make(Pictures.Of("png"), "width=800&height=600&rmode=boxpad&rcolor=fff"));

        Assert.Equal((800, 600), (pixels.Width, pixels.Height));
        Assert.Equal("white", pixels.NameAt(0.2, 0.5));
        Assert.Equal("red", pixels.NameAt(0.3, 0.3));
    }

    [Theory]
    [InlineData("png", "none")]
    [InlineData("webp", "none")]
    [InlineData("avif", "none")]
    [InlineData("gif", "none")]
    [InlineData("jpg", "white")]
    public void What_is_transparent_stays_so_where_the_format_can(string format, string hole)
    {
        Assert.Equal($"red green blue {hole}", Pixels.Of(Pictures.Make(Pictures.SvgWithHole, $"width=200&format={format}")).Quarters());
        Assert.Equal("red green blue yellow", Pixels.Of(Pictures.Make(Pictures.SvgWithHole, $"width=200&format={format}&bgcolor=ffff00")).Quarters());
    }

    [Theory]
    [InlineData("gif-animated", "gif", 2)]
    [InlineData("gif-animated", "webp", 2)]
    [InlineData("webp-animated", "gif", 2)]
    [InlineData("webp-animated", "webp", 2)]
    [InlineData("gif-animated", "jpg", 1)]
    [InlineData("gif-animated", "avif", 1)]
    public void Animations_keep_their_frames_where_the_format_can(string source, string format, int frames)
    {
        foreach (var query in (string[])["width=200", "width=200&rsampler=mitchell", "width=100&height=300&rxy=0,0", "width=200&height=200&rmode=pad&rcolor=fff"])
        {
            var pixels = Pixels.Of(Pictures.Make(Pictures.Of(source), $"{query}&format={format}"));

            Assert.Equal($"{query} {frames}", $"{query} {pixels.Frames}");
            Assert.Equal("red", pixels.NameAt(0.25, 0.3));
            if (frames == 2)
            {
                Assert.Equal("yellow", pixels.NameAt(0.25, 0.3, frame: 1));
            }
        }
    }

    [Theory]
    [InlineData("jpg")]
    [InlineData("webp")]
    [InlineData("avif")]
    public void Less_quality_makes_fewer_bytes(string format) =>
        Assert.True(Pictures.Make(Noise(), $"width=300&format={format}&quality=20").Bytes.Length < Pictures.Make(Noise(), $"width=300&format={format}&quality=90").Bytes.Length);

    [Fact]
    public void Pictures_of_a_lossless_source_are_written_with_loss() =>
        Assert.True(Pictures.Make(Noise(), "width=300&format=webp").Bytes.Length * 2 < Pictures.Make(Noise(), "width=300&format=png").Bytes.Length);

    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("webp")]
    [InlineData("avif")]
    [InlineData("gif")]
    public void One_pixel_is_a_picture_too(string format)
    {
        var dot = Pictures.Make(Pictures.Svg, $"width=1&height=1&format={format}").Bytes;

        Assert.Equal((1, 1), SizeOf(Pictures.Make(dot, "width=500&format=png")));
        Assert.Equal((50, 50), SizeOf(Pictures.Make(dot, "width=50&height=50&rmode=stretch&format=png")));
        Assert.Equal((1, 1), SizeOf(Pictures.Make(dot, "cc=0.3,0.3,0.3,0.3&rxy=0.9,0.9&width=10&height=10&format=png")));
    }

    [Fact]
    [SuppressMessage("Security", "CA5394", Justification = "Noise for a picture.")]
    public void A_huge_picture_becomes_a_small_one()
    {
        var huge = Pictures.Make(Pictures.Svg, "width=8000&height=6000&rmode=pad&format=jpg").Bytes;

        Assert.Equal(AsDrawn, Pixels.Of(Pictures.Make(huge, "width=80")).Quarters());
    }

    [Fact]
    public void Hard_edges_stay_hard_where_the_nearest_pixel_is_asked_for()
    {
        var four = Pictures.Make(Pictures.Svg, "width=2&height=2&rmode=stretch&format=png").Bytes;

        var hard = Pixels.Of(Pictures.Make(four, "width=100&height=100&rmode=stretch&rsampler=nearest"));
        var soft = Pixels.Of(Pictures.Make(four, "width=100&height=100&rmode=stretch&rsampler=bicubic"));

        Assert.Equal(hard.At(5, 5), hard.At(48, 48));
        Assert.NotEqual(soft.At(5, 5), soft.At(48, 48));
    }

    private static (int Width, int Height) SizeOf(Media.Imaging.Processing.ProcessedImage image) => (image.Size.Width, image.Size.Height);

    private static byte[] Noise() => System.Text.Encoding.UTF8.GetBytes(
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="300" height="300">
          <filter id="n"><feTurbulence type="fractalNoise" baseFrequency="0.4" numOctaves="3" seed="7"/></filter>
          <rect width="300" height="300" filter="url(#n)"/>
        </svg>
        """);
}
