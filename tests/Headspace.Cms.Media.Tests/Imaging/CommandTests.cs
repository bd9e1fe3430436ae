using Headspace.Cms.Media.Imaging.Commands;
using Headspace.Testing;

namespace Headspace.Cms.Media.Tests.Imaging;

/// <summary>Every command of the contract, on every kind of source, pixel by pixel.</summary>
public sealed class CommandTests
{
    private const string AsDrawn = "red green blue yellow";

    private static readonly string[] sources =
        ["jpg", "png", "webp", "avif", "gif", "tiff", "svg", "png-16", "jpg-cmyk", "gif-animated", "webp-animated"];

    // Size and quarters of the picture that each command makes of the drawn quarters, 400 x 300.
    private static readonly (string Query, int Width, int Height, string Quarters)[] commands =
    [
        ("width=200&height=150", 200, 150, AsDrawn),
        ("height=150", 200, 150, AsDrawn),
        ("width=0&height=150", 200, 150, AsDrawn),
        ("WIDTH=200", 200, 150, AsDrawn),
        ("width=100&width=200", 200, 150, AsDrawn),
        ("width=100&height=200", 100, 200, AsDrawn),
        ("width=100&height=300&rxy=0,0", 100, 300, "red red blue blue"),
        ("width=100&height=300&rxy=1,0.5", 100, 300, "green green yellow yellow"),
        ("width=100&height=300&rxy=7,-3", 100, 300, "green green yellow yellow"),
        ("width=100&height=300&rxy=0", 100, 300, AsDrawn),
        ("width=400&height=100&rxy=0.5,1", 400, 100, "blue yellow blue yellow"),
        ("width=100&height=300&ranchor=left", 100, 300, "red red blue blue"),
        ("width=100&height=300&ranchor=right", 100, 300, "green green yellow yellow"),
        ("width=100&height=300&ranchor=Center", 100, 300, AsDrawn),
        ("width=100&height=300&ranchor=left&rxy=1,1", 100, 300, "green green yellow yellow"),
        ("width=400&height=100&ranchor=top", 400, 100, "red green red green"),
        ("width=400&height=100&ranchor=bottom", 400, 100, "blue yellow blue yellow"),
        ("width=400&height=100&ranchor=topleft", 400, 100, "red green red green"),
        ("width=400&height=100&ranchor=topright", 400, 100, "red green red green"),
        ("width=400&height=100&ranchor=bottomleft", 400, 100, "blue yellow blue yellow"),
        ("width=400&height=100&ranchor=bottomright", 400, 100, "blue yellow blue yellow"),
        ("cc=0.5,0,0,0.5", 200, 150, "green green green green"),
        ("cc=0,0.5,0.5,0", 200, 150, "blue blue blue blue"),
        ("cc=0,0.5,0,0&width=100", 100, 38, "blue yellow blue yellow"),
        ("cc=0.5,0,0,0&width=100&height=50&rxy=0.5,0", 100, 50, "green green green green"),
        ("cc=0,0,0,0&width=200", 200, 150, AsDrawn),
        ("cc=0.5,0,0&width=200", 200, 150, AsDrawn),
        ("cc=2,2,2,2&width=200", 200, 150, AsDrawn),
        ("width=200&height=50&rmode=stretch", 200, 50, AsDrawn),
        ("width=200&height=200&rmode=max", 200, 150, AsDrawn),
        ("width=800&height=800&rmode=max", 400, 300, AsDrawn),
        ("width=150&height=150&rmode=min", 200, 150, AsDrawn),
        ("width=800&height=800&rmode=min", 400, 300, AsDrawn),
        ("width=800&height=600&rmode=pad", 800, 600, AsDrawn),
        ("width=200&height=150&rmode=findes-ikke", 200, 150, AsDrawn),
        ("width=800&height=600", 400, 300, AsDrawn),
        ("width=800&height=400", 400, 200, AsDrawn),
        ("width=200&compand=true", 200, 150, AsDrawn),
        ("width=200&compand=1&orient=0&autoorient=1", 200, 150, AsDrawn),
        ("width=200&format=findes-ikke", 200, 150, AsDrawn),
        ("width=200&quality=-5", 200, 150, AsDrawn),
        ("width=200&quality=99999", 200, 150, AsDrawn),
        ("width=200&v=1&utm_source=brev&hmac=abc", 200, 150, AsDrawn),
    ];

    private static readonly string[] samplers =
    [
        "nearest", "nearestneighbor", "box", "mitchell", "mitchellnetravali", "catmull", "catmullrom", "lanczos2", "lanczos3", "lanczos5", "lanczos8",
        "welch", "robidoux", "robidouxsharp", "spline", "triangle", "hermite", "bicubic", "findes-ikke",
    ];

    public static TheoryData<string> Sources => [.. sources];

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_command_makes_its_size_and_window_of_any_source(string source)
    {
        var file = Pictures.Of(source);
        var seen = ColoursOf(file);
        foreach (var (query, width, height, quarters) in Drawn(commands, source))
        {
            var made = Pictures.Make(file, query);
            var pixels = Pixels.Of(made);

            Assert.Equal($"{source}?{query}: {width} x {height}", $"{source}?{query}: {pixels.Width} x {pixels.Height}");
            Assert.Equal(made.Size, new(pixels.Width, pixels.Height));
            Assert.Equal($"{source}?{query}: {AsSeen(quarters, seen)}", $"{source}?{query}: {pixels.Quarters()}");
            Assert.Equal(source == "svg" ? ImageFormat.Png : ImageFormat.Sniff(file), made.Format);
        }
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Every_sampler_shows_the_same_picture(string source)
    {
        var file = Pictures.Of(source);
        var expected = AsSeen(AsDrawn, ColoursOf(file));
        foreach (var sampler in Drawn(samplers, source))
        {
            var pixels = Pixels.Of(Pictures.Make(file, $"width=200&rsampler={sampler}"));

            Assert.Equal($"{sampler}: 200 x 150 {expected}", $"{sampler}: {pixels.Width} x {pixels.Height} {pixels.Quarters()}");
        }
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void What_is_filled_has_the_colour_that_was_named_around_any_source(string source)
    {
        var file = Pictures.Of(source);
        foreach (var (query, name) in ((string, string)[])[("rcolor=00f", "blue"), ("rcolor=blue&bgcolor=fff", "blue"), ("bgcolor=fff", "white"), ("rcolor=00000000", "none")])
        {
            var pixels = Pixels.Of(Pictures.Make(file, $"width=100&height=200&rmode=pad&format=png&{query}"));

            Assert.Equal((100, 200), (pixels.Width, pixels.Height));
            Assert.Equal($"{query}: {name} red {name}", $"{query}: {pixels.NameAt(0.25, 0.1)} {pixels.NameAt(0.25, 0.4)} {pixels.NameAt(0.75, 0.95)}");
        }

        var boxed = Pixels.Of(Pictures.Make(file, "width=800&height=600&rmode=boxpad&rcolor=fff&format=png"));
        Assert.Equal("white red", $"{boxed.NameAt(0.2, 0.5)} {boxed.NameAt(0.3, 0.3)}");
    }

    [Theory]
    [InlineData("fff", 255, 255, 255, 255)]
    [InlineData("#08f", 0, 136, 255, 255)]
    [InlineData("08f8", 0, 136, 255, 136)]
    [InlineData("1f7a4d", 31, 122, 77, 255)]
    [InlineData("1f7a4d80", 31, 122, 77, 128)]
    [InlineData("RebeccaPurple", 102, 51, 153, 255)]
    [InlineData("transparent", 0, 0, 0, 0)]
    [InlineData("31,122,77", 31, 122, 77, 255)]
    [InlineData("31, 122, 77, 128", 31, 122, 77, 128)]
    public void A_colour_is_read_however_it_is_written(string text, int red, int green, int blue, int alpha) =>
        Assert.Equal(new ImageColor((byte)red, (byte)green, (byte)blue, (byte)alpha), ImageColor.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("ff")]
    [InlineData("xyzxyz")]
    [InlineData("256,0,0")]
    [InlineData("1,2")]
    [InlineData("1,2,3,4,5")]
    [InlineData("Window")]
    public void What_is_no_colour_is_none(string text) => Assert.Null(ImageColor.Parse(text));

    [Fact]
    public void Crop_and_focus_count_as_the_camera_wrote_it_where_that_is_asked_for()
    {
        // Held on its side: what the camera wrote has the seen left at its bottom.
        var file = Pictures.Held(6);

        Assert.Equal("red red blue blue", Pixels.Of(Pictures.Make(file, "cc=0,0,0.5,0")).Quarters());
        Assert.NotEqual("red red blue blue", Pixels.Of(Pictures.Make(file, "cc=0,0,0.5,0&orient=false")).Quarters());
        Assert.NotEqual(
            Pixels.Of(Pictures.Make(file, "width=100&height=300&rxy=0,0")).Quarters(),
            Pixels.Of(Pictures.Make(file, "width=100&height=300&rxy=0,0&orient=false")).Quarters());
    }

    // Every third in the plain run, others for each source: all of them would take half a minute.
    private static IEnumerable<T> Drawn<T>(T[] all, string source) =>
        LongRun.IsOn ? all : all.Where((_, place) => (place + Array.IndexOf(sources, source) + Seed.Value) % 3 == 0);

    // Colours for print are duller on screens: what they are there counts.
    private static string[] ColoursOf(byte[] file) => Pixels.Of(Pictures.Make(file, "format=png")).Quarters().Split(' ');

    private static string AsSeen(string quarters, string[] seen) =>
        string.Join(' ', quarters.Split(' ').Select(colour => seen[Array.IndexOf(AsDrawn.Split(' '), colour)]));
}
