using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Net;
using System.Text;
using Headspace.Cms.Media.Imaging.Processing;
using Headspace.Testing;

namespace Headspace.Cms.Media.Tests.Imaging;

/// <summary>Files that are damaged, lie, or mean harm: each is refused, and the process goes on.</summary>
public sealed class BadInputTests
{
    private static readonly string[] formats = ["jpg", "png", "webp", "avif", "gif", "tiff", "svg", "gif-animated", "webp-animated", "png-16", "jpg-cmyk"];

    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("webp")]
    [InlineData("avif")]
    [InlineData("gif")]
    [InlineData("tiff")]
    [InlineData("svg")]
    public void A_file_that_ends_too_early_is_refused(string format)
    {
        var file = Pictures.Of(format);

        foreach (var length in (int[])[file.Length / 2, file.Length * 3 / 4])
        {
            Assert.Equal(ImageFault.Damaged, Refusal(file[..length], "width=100&format=png").Fault);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("<html><body>ingen tegning</body></html>")]
    [InlineData("%PDF-1.7")]
    public void What_is_no_picture_is_refused(string content) =>
        Assert.Equal(ImageFault.UnknownFormat, Refusal(Encoding.UTF8.GetBytes(content), "width=100").Fault);

    [Fact]
    public void A_bomb_is_refused_by_its_header()
    {
        // 30,000 x 30,000 pixels of nothing are a few hundred bytes of PNG.
        Assert.Equal(ImageFault.TooLarge, Refusal(Png(30_000, 30_000), "width=10").Fault);
        Assert.Equal(ImageFault.TooLarge, Refusal(Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' width='30000' height='30000'/>"), "format=png").Fault);
    }

    [Theory]
    [InlineData("width=30000&height=30000&rmode=pad")]
    [InlineData("width=4000000000&height=10&rmode=stretch")]
    [InlineData("width=65000&height=10&rmode=stretch&format=webp")]
    [InlineData("cc=0.499,0.499,0.5,0.5&width=4999&height=4999&rmode=stretch")]
    public void An_absurd_size_is_refused(string query)
    {
        if (query.Contains("4000000000", StringComparison.Ordinal))
        {
            // No number of pixels at all counts as absent.
            Assert.Equal(10, Pictures.Make(Pictures.Of("png"), query).Size.Height);
            return;
        }

        Assert.Equal(ImageFault.TooLarge, Refusal(Pictures.Of("png"), query).Fault);
    }

    [Fact]
    public void More_frames_bytes_or_pixels_than_allowed_are_refused()
    {
        Assert.Equal(ImageFault.TooLarge, Refusal(Pictures.Of("gif-animated"), "width=10", new ImageLimits { MaxFrames = 1 }).Fault);
        Assert.Equal(ImageFault.TooLarge, Refusal(Pictures.Of("png"), "width=10", new ImageLimits { MaxSourceBytes = 100 }).Fault);
        Assert.Equal(ImageFault.TooLarge, Refusal(Pictures.Of("png"), "width=10", new ImageLimits { MaxPixels = (400 * 300) - 1 }).Fault);
    }

    [Fact]
    public void A_picture_that_takes_too_long_is_ended()
    {
        var slow = Pictures.Make(Pictures.Svg, "width=6000&height=6000&rmode=pad&format=png").Bytes;

        Assert.Equal(ImageFault.TookTooLong, Refusal(slow, "width=3000&rsampler=lanczos3&format=png", new ImageLimits { Timeout = TimeSpan.FromMilliseconds(1) }).Fault);
    }

    [Fact]
    public void A_picture_that_takes_too_long_is_ended_also_while_the_thread_pool_is_busy()
    {
        using var release = new ManualResetEventSlim();
        using var left = new CountdownEvent(64);
        ThreadPool.GetMaxThreads(out var workers, out var ports);
        ThreadPool.SetMaxThreads(Environment.ProcessorCount, ports);
        try
        {
            for (var i = 0; i < left.InitialCount; i++)
            {
                ThreadPool.UnsafeQueueUserWorkItem(_ =>
                {
                    release.Wait();
                    left.Signal();
                }, null);
            }

            A_picture_that_takes_too_long_is_ended();
        }
        finally
        {
            ThreadPool.SetMaxThreads(workers, ports);
            release.Set();
            left.Wait(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public void A_drawing_reads_nothing_from_elsewhere()
    {
        var secret = Path.Combine(Path.GetTempPath(), $"headspace-{Guid.NewGuid():N}.png");
        File.WriteAllBytes(secret, Pictures.Of("png"));
        try
        {
            var drawing = Encoding.UTF8.GetBytes(
                $"""
                <!DOCTYPE svg [<!ENTITY file SYSTEM "file://{secret}">]>
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100" height="100">
                  <image xlink:href="file://{secret}" href="{secret}" width="100" height="100"/>
                  <image href="http://127.0.0.1:9/a.png" width="100" height="100"/>
                  <text y="50">&file;</text>
                </svg>
                """);

            var pixels = TryMake(drawing, "format=png");

            Assert.True(pixels is null || Enumerable.Range(0, 100).All(at => pixels.At(at, at).Alpha == 0));
        }
        finally
        {
            File.Delete(secret);
        }
    }

    [Fact]
    public void Entities_that_multiply_are_refused_or_bounded()
    {
        var entities = string.Concat(Enumerable.Range(1, 12).Select(level => $"<!ENTITY e{level} \"{string.Concat(Enumerable.Repeat($"&e{level - 1};", 10))}\">"));
        var drawing = Encoding.UTF8.GetBytes($"<!DOCTYPE svg [<!ENTITY e0 \"ha\">{entities}]><svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><text>&e12;</text></svg>");

        TryMake(drawing, "format=png");

        Assert.True(Environment.WorkingSet < 2L * 1024 * 1024 * 1024);
    }

    [Fact]
    [SuppressMessage("Security", "CA5394", Justification = "The seed repeats a run.")]
    public void Whatever_is_changed_in_a_file_the_process_goes_on()
    {
        var random = new Random(Seed.Value);
        var sources = formats.Select(Pictures.Of).ToArray();
        var rounds = LongRun.IsOn ? 10_000 : 400;
        var made = 0;
        for (var round = 0; round < rounds; round++)
        {
            var file = (byte[])sources[round % sources.Length].Clone();
            for (var change = random.Next(1, 20); change > 0; change--)
            {
                // Headers are where files lie best.
                var reach = random.Next(2) == 0 ? Math.Min(file.Length, 200) : file.Length;
                file[random.Next(reach)] = (byte)random.Next(256);
            }

            made += TryMake(random.Next(10) == 0 ? file[..random.Next(1, file.Length)] : file, "width=60&height=40&format=png") is null ? 0 : 1;
        }

        Assert.InRange(made, 1, rounds - 1);
        Assert.Equal(60, Pictures.Make(Pictures.Of("png"), "width=60").Size.Width);
    }

    [Theory]
    [InlineData("damaged.jpg", HttpStatusCode.UnprocessableEntity)]
    [InlineData("bomb.png", HttpStatusCode.UnprocessableEntity)]
    [InlineData("page.png", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("empty.png", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("other.png", HttpStatusCode.OK)]
    public async Task A_visitor_gets_a_clear_status(string name, HttpStatusCode status)
    {
        await using var site = await Site.StartAsync();
        site.Put("a/damaged.jpg", Pictures.Of("jpg")[..^1000]);
        site.Put("a/bomb.png", Png(30_000, 30_000));
        site.Put("a/page.png", "<html><script>alert(1)</script></html>"u8.ToArray());
        site.Put("a/empty.png", []);
        site.Put("a/other.png", Pictures.Of("jpg")); // content counts, not the name

        Assert.Equal(status, (await site.GetAsync($"/media/a/{name}?width=10")).StatusCode);
    }

    private static ImageFaultException Refusal(byte[] file, string query, ImageLimits? limits = null) =>
        Assert.Throws<ImageFaultException>(() => Pictures.Make(file, query, limits));

    private static Pixels? TryMake(byte[] file, string query)
    {
        try
        {
            return Pixels.Of(Pictures.Make(file, query));
        }
        catch (ImageFaultException)
        {
            return null;
        }
    }

    private static byte[] Png(int width, int height)
    {
        using var rows = new MemoryStream();
        using (var packed = new ZLibStream(rows, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            packed.Write(new byte[1000]);
        }

        byte[] header = [.. BigEndian(width), .. BigEndian(height), 1, 0, 0, 0, 0];
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", header), .. Chunk("IDAT", rows.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string name, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. content];
        return [.. BigEndian(content.Length), .. named, .. BigEndian((int)Crc(named))];
    }

    private static byte[] BigEndian(int number) => [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
