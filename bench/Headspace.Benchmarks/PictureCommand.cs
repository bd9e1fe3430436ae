using System.Diagnostics;
using System.Globalization;
using System.Text;
using Headspace.Cms.Media.Imaging.Commands;
using Headspace.Cms.Media.Imaging.Plans;
using Headspace.Cms.Media.Imaging.Processing;
using Headspace.Cms.Media.Vips;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Headspace.Benchmarks;

/// <summary>Makes pictures without a site around them.</summary>
internal static class PictureCommand
{
    // Clouds and shapes: as many details as a photo has, and as hard to pack.
    private const string Scene =
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="4000" height="3000">
          <filter id="n"><feTurbulence type="fractalNoise" baseFrequency="0.02" numOctaves="6" seed="7"/></filter>
          <rect width="4000" height="3000" fill="#e4f3e8"/><rect width="4000" height="3000" filter="url(#n)" opacity="0.8"/>
          <circle cx="1400" cy="1600" r="700" fill="#1f7a4d" opacity="0.7"/><circle cx="2500" cy="1300" r="600" fill="#ffd27a" opacity="0.7"/>
        </svg>
        """;

    private const int NoiseSide = 1500;
    private const int Uchar = 0; // VipsBandFormat
    private const int Srgb = 22; // VipsInterpretation

    /// <summary>Writes a photo of 12 megapixels.</summary>
    public static int Photo(string target)
    {
        File.WriteAllBytes(target, Make(Encoding.UTF8.GetBytes(Scene), "format=jpg&quality=92"));
        return 0;
    }

    /// <summary>Makes a picture some times, and prints the median of the milliseconds and the peak of the memory in MB.</summary>
    public static int Run(string source, string query, string target, int rounds)
    {
        var file = File.ReadAllBytes(source);
        File.WriteAllBytes(target, Make(file, query));
        var times = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            var began = Stopwatch.GetTimestamp();
            Make(file, query);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times.Order().ElementAt(rounds / 2):0} {process.PeakWorkingSet64 / 1_048_576}"));
        return 0;
    }

    /// <summary>Prints how many pixels of the hardest picture, noise in the best quality, are written as AVIF in a second, a line an effort.</summary>
    public static int AvifCost()
    {
        using var steps = new ImageSteps();
        var bands = Enumerable.Range(0, 3).Select(_ => steps.Add(new VipsOperation("gaussnoise").With("width", NoiseSide).With("height", NoiseSide).With("mean", 128.0).With("sigma", 80.0))).ToList();
        var joined = steps.Add(new VipsOperation("bandjoin").With("in", bands));
        var bytes = steps.Add(new VipsOperation("cast").With("in", joined).With("format", Uchar));
        var noise = steps.Add(new VipsOperation("copy").With("in", bytes).With("interpretation", Srgb));
        for (var effort = 0; effort <= 3; effort++)
        {
            var began = Stopwatch.GetTimestamp();
            new ImageSaving(ImageFormat.Avif, 100, effort).Save(noise);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"avif effort {effort}: {NoiseSide * NoiseSide / Stopwatch.GetElapsedTime(began).TotalSeconds:0} pixels of noise a second"));
        }

        return 0;
    }

    // What is measured may take as long as it takes; drawing the clouds takes longer than a visitor's picture may.
    private static byte[] Make(byte[] file, string query)
    {
        using var services = new ServiceCollection().Configure<ImageLimits>(limits => limits.Timeout = TimeSpan.FromMinutes(5)).BuildServiceProvider();
        var processor = new ImageProcessor(services.GetRequiredService<IOptionsMonitor<ImageLimits>>());
        return processor.Process(file, ImageRequest.From(ImageCommands.Parse(new QueryCollection(QueryHelpers.ParseQuery(query))))).Bytes;
    }
}
