namespace Headspace.Cms.Media.Imaging.Processing;

/// <summary>A picture cannot be made, and nothing but another file or another address will change that (or, of <see cref="ImageFault.TookTooLong"/>, more time).</summary>
internal sealed class ImageFaultException(ImageFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    public ImageFault Fault { get; } = fault;
}
