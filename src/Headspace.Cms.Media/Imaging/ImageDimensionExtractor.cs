using System.Drawing;
using Headspace.Cms.Media.Imaging.Processing;
using Headspace.Cms.Media.Vips;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Media;

namespace Headspace.Cms.Media.Imaging;

/// <summary>Reads how large a picture is seen, from its header alone.</summary>
internal sealed class ImageDimensionExtractor(IImageUrlGenerator addresses, IOptionsMonitor<ImageLimits> limits) : IImageDimensionExtractor, ISvgDimensionExtractor
{
    public IEnumerable<string> SupportedImageFileTypes => addresses.SupportedImageFileTypes;

    public Size? GetDimensions(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (stream.CanSeek && stream.Length > limits.CurrentValue.MaxSourceBytes)
        {
            return null;
        }

        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        if (stream.CanSeek)
        {
            stream.Position = 0;
        }

        var file = memory.ToArray();
        using var bytes = new PinnedBytes(file);
        try
        {
            var size = ImageHeader.Read(file, bytes).OrientedSize;
            return new Size(size.Width, size.Height);
        }
        catch (ImageFaultException)
        {
            return null;
        }
    }
}
