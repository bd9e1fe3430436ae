using System.Drawing;
using System.Globalization;

namespace Headspace.Cms.Media.Imaging.Commands;

/// <summary>A colour as commands give it; each part from 0 to 255.</summary>
internal readonly record struct ImageColor(byte Red, byte Green, byte Blue, byte Alpha = 255)
{
    public static readonly ImageColor Transparent = new(0, 0, 0, 0);

    public static readonly ImageColor White = new(255, 255, 255);

    /// <summary>Reads <c>fff</c>, <c>ffff</c>, <c>rrggbb</c>, <c>rrggbbaa</c>, a name of CSS or <c>r,g,b[,a]</c>; null for anything else.</summary>
    public static ImageColor? Parse(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        return value.Contains(',', StringComparison.Ordinal) ? ParseList(value) : ParseHex(value.TrimStart('#')) ?? ParseName(value);
    }

    private static ImageColor? ParseList(string value)
    {
        var parts = value.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length is not (3 or 4))
        {
            return null;
        }

        var bytes = new byte[4];
        bytes[3] = 255;
        for (var index = 0; index < parts.Length; index++)
        {
            if (!byte.TryParse(parts[index], NumberStyles.None, CultureInfo.InvariantCulture, out bytes[index]))
            {
                return null;
            }
        }

        return new(bytes[0], bytes[1], bytes[2], bytes[3]);
    }

    private static ImageColor? ParseHex(string value)
    {
        var digits = value.Length is 3 or 4 ? string.Concat(value.Select(digit => new string(digit, 2))) : value;
        return digits.Length is 6 or 8 && uint.TryParse(digits.PadRight(8, 'f'), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            ? new((byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number)
            : null;
    }

    private static ImageColor? ParseName(string value)
    {
        if (value.Equals("transparent", StringComparison.OrdinalIgnoreCase))
        {
            return Transparent;
        }

        var color = Color.FromName(value);
        return color.IsKnownColor && !color.IsSystemColor ? new(color.R, color.G, color.B) : null;
    }
}
