using System.Runtime.InteropServices;

namespace Headspace.Cms.Media.Vips;

/// <summary>A picture of libvips: a description until somebody asks for its pixels.</summary>
internal sealed class VipsImage : SafeHandle
{
    private VipsImage(nint image) : base(0, ownsHandle: true) => SetHandle(image);

    public override bool IsInvalid => handle == 0;

    public int Width => VipsNative.vips_image_get_width(handle);

    /// <summary>Of all frames, which lie below each other.</summary>
    public int Height => VipsNative.vips_image_get_height(handle);

    /// <summary>Of one frame.</summary>
    public int FrameHeight => VipsNative.vips_image_get_page_height(handle);

    /// <summary>The frames that lie in this picture; those of the file may be more.</summary>
    public int LoadedFrames => Height / FrameHeight;

    /// <summary>The frames of the file.</summary>
    public int Frames => VipsNative.vips_image_get_n_pages(handle);

    /// <summary>How the camera was held, 1 to 8, as EXIF numbers it.</summary>
    public int Orientation => VipsNative.vips_image_get_orientation(handle);

    public bool HasAlpha => VipsNative.vips_image_hasalpha(handle) != 0;

    public int Bands => VipsNative.vips_image_get_bands(handle);

    public bool HasProfile => VipsNative.vips_image_get_typeof(handle, "icc-profile-data") != 0;

    /// <summary>Takes over the reference.</summary>
    public static VipsImage Own(nint image) => new(image);

    /// <summary>Says where one frame ends, which those that write animations need.</summary>
    public void SetFrameHeight(int height) => VipsNative.vips_image_set_int(handle, "page-height", height);

    /// <summary>Ends the making of its pixels, from any thread.</summary>
    public void Kill() => VipsNative.vips_image_set_kill(handle, 1);

    protected override bool ReleaseHandle()
    {
        VipsNative.g_object_unref(handle);
        return true;
    }
}
