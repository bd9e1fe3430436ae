using Headspace.Cms.Media.Imaging.Commands;
using Headspace.Cms.Media.Imaging.Plans;

namespace Headspace.Cms.Media.Imaging.Processing;

/// <summary>A picture as it goes to visitors.</summary>
internal sealed record ProcessedImage(byte[] Bytes, ImageFormat Format, PixelSize Size);
