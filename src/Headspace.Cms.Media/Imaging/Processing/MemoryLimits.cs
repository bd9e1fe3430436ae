using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Headspace.Cms.Media.Imaging.Processing;

/// <summary>
/// Umbraco's limit on what one decoded picture may take (<c>Umbraco:CMS:Imaging:Memory:MaximumDecodedImageMegabytes</c>), where
/// it is switched on: fewer pixels, then. 0 is the share of the memory at hand that each picture under way can have.
/// </summary>
internal sealed class MemoryLimits(IOptions<ImagingSettings> settings) : IPostConfigureOptions<ImageLimits>
{
    private const int BytesPerPixel = 4;
    private const int BytesPerMegabyte = 1024 * 1024;
    private const int ShareOfPictures = 4; // a quarter of the memory: pages, caches and the database need the rest

    public void PostConfigure(string? name, ImageLimits options)
    {
        if (settings.Value.Memory is not { Enabled: true } memory)
        {
            return;
        }

        var bytes = memory.MaximumDecodedImageMegabytes > 0
            ? (long)memory.MaximumDecodedImageMegabytes * BytesPerMegabyte
            : GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / ShareOfPictures / ImageLimits.PicturesAtATime(memory);
        options.MaxPixels = Math.Min(options.MaxPixels, bytes / BytesPerPixel);
    }
}
