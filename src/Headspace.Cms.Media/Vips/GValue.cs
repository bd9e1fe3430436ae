using System.Runtime.InteropServices;

namespace Headspace.Cms.Media.Vips;

/// <summary>A typed value as GObject lays it out: the type and two words of content.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GValue
{
    /// <summary>Fundamental types are numbered in steps of four (<c>G_TYPE_MAKE_FUNDAMENTAL</c> in gtype.h).</summary>
    public const nuint Boolean = 5 << 2;

    /// <summary>Enumerations and flags take it too: GObject converts.</summary>
    public const nuint Int = 6 << 2;

    public const nuint Double = 15 << 2;

    public const nuint Text = 16 << 2;

    private readonly nuint type;
    private readonly ulong first;
    private readonly ulong second;
}
