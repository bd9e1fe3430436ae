using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Headspace.Cms.Media.Vips;

/// <summary>
/// Finds and starts libvips (LGPL, https://www.libvips.org), which lies beside the program. It starts with the first picture,
/// so that a site without pictures, and the tools of the command line, do not pay for it.
/// </summary>
internal static class VipsLibrary
{
    private const int Warnings = 1 << 4; // G_LOG_LEVEL_WARNING

    private static readonly Lazy<bool> started = new(Start);

    static VipsLibrary() => NativeLibrary.SetDllImportResolver(typeof(VipsLibrary).Assembly, Resolve);

    /// <summary>Starts the library once.</summary>
    /// <exception cref="DllNotFoundException">There is no libvips for this platform beside the program.</exception>
    public static void EnsureStarted() => _ = started.Value;

    private static bool Start()
    {
        if (VipsNative.vips_init("headspace") != 0)
        {
            throw VipsException.FromLibrary();
        }

        // One thread a picture: the number of pictures made at a time is what bounds the load.
        VipsNative.vips_concurrency_set(1);

        // Results are cached as files; what the library keeps between pictures would only be memory.
        VipsNative.vips_cache_set_max(0);

        // Only the loaders that are meant for input from strangers, and SVG: librsvg reads nothing from elsewhere when it is
        // given bytes, runs no script, and bounds what it expands.
        VipsNative.vips_block_untrusted_set(1);
        VipsNative.vips_operation_block_set("VipsForeignLoadSvg", 0);

        // Every damaged file would print lines to the console; what matters comes back as an error.
        unsafe
        {
            VipsNative.g_log_set_handler("VIPS", Warnings, &Ignore, 0);
        }

        return true;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Ignore(nint domain, int level, nint message, nint data)
    {
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != VipsNative.Library)
        {
            return 0;
        }

        var file = Directory.EnumerateFiles(AppContext.BaseDirectory, "libvips-cpp.*").Order(StringComparer.Ordinal).LastOrDefault()
            ?? throw new DllNotFoundException(
                $"Missing: libvips for {RuntimeInformation.RuntimeIdentifier}, which makes the pictures. A build on this platform copies it beside the program.");
        return NativeLibrary.Load(file);
    }
}
