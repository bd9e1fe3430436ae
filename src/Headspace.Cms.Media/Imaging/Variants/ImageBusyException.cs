namespace Headspace.Cms.Media.Imaging.Variants;

/// <summary>So many pictures are being made that one more would wait too long.</summary>
internal sealed class ImageBusyException() : Exception("So many pictures are being made that this one would wait too long.");
