using System.Runtime.InteropServices;

namespace Headspace.Cms.Media.Vips;

/// <summary>libvips could not do what was asked; its own words are the message.</summary>
internal sealed class VipsException(string message) : Exception(message)
{
    /// <summary>What the library says of its last failure on this thread's account. Reading it clears it.</summary>
    public static VipsException FromLibrary()
    {
        var text = VipsNative.vips_error_buffer_copy();
        try
        {
            var message = Marshal.PtrToStringUTF8(text)?.Trim();
            return new VipsException(string.IsNullOrEmpty(message) ? "libvips gave no reason." : message);
        }
        finally
        {
            VipsNative.g_free(text);
        }
    }
}
