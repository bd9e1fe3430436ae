using System.Text;
using Headspace.Cms.Media.Imaging.Processing;

namespace Headspace.Cms.Media.Tests.Imaging;

/// <summary>What is made ends in time, or is not begun.</summary>
public sealed class TimeLimitTests
{
    [Theory]
    [InlineData("width=9000&height=9000&rmode=pad&format=avif", 20)]
    [InlineData("width=3000&height=2000&rmode=pad&format=avif", 1)]
    public void A_huge_AVIF_is_refused_before_it_is_begun(string query, int seconds)
    {
        var fault = Assert.Throws<ImageFaultException>(() => Pictures.Make(Pictures.Of("png"), query, Within(seconds))).Fault;

        Assert.Equal(ImageFault.TooLarge, fault);
    }

    [Fact]
    public void Less_time_makes_less_effort()
    {
        var efforts = Enumerable.Range(1, 40).Select(seconds => AvifEffort.For(12_000_000, TimeSpan.FromSeconds(seconds)) ?? -1).ToList();

        Assert.Equal(efforts.Order(), efforts);
        Assert.Equal([-1, 0, 1, 2, 3], efforts.Distinct().Order());
    }

    [Theory]
    [InlineData("webp")]
    [InlineData("png")]
    [InlineData("gif")]
    [InlineData("jpg")]
    public void Other_formats_are_ended_while_they_are_written(string format)
    {
        var noise = Pictures.Make(Noise(1500), "format=png").Bytes;

        var error = Assert.Throws<ImageFaultException>(() =>
            Pictures.Make(noise, $"width=6000&height=6000&rmode=stretch&format={format}", new ImageLimits { Timeout = TimeSpan.FromMilliseconds(50) }));

        Assert.Equal(ImageFault.TookTooLong, error.Fault);
    }

    private static ImageLimits Within(int seconds) => new() { Timeout = TimeSpan.FromSeconds(seconds) };

    private static byte[] Noise(int side) => Encoding.UTF8.GetBytes(
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" width="{side}" height="{side}">
          <filter id="n"><feTurbulence type="turbulence" baseFrequency="0.9" numOctaves="1" seed="7"/></filter>
          <rect width="{side}" height="{side}" fill="#fff"/><rect width="{side}" height="{side}" filter="url(#n)"/>
        </svg>
        """);
}
