using System.Diagnostics;
using System.Globalization;
using System.Text;
using Headspace.Cms.Media.Imaging.Commands;
using Headspace.Cms.Media.Imaging.Plans;
using Headspace.Cms.Media.Imaging.Processing;
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

    private static byte[] Make(byte[] file, string query)
    {
        using var services = new ServiceCollection().AddOptions().BuildServiceProvider();
        var processor = new ImageProcessor(services.GetRequiredService<IOptionsMonitor<ImageLimits>>());
        return processor.Process(file, ImageRequest.From(ImageCommands.Parse(new QueryCollection(QueryHelpers.ParseQuery(query))))).Bytes;
    }
}
