using System.Globalization;

namespace Headspace.Cms.Media.Imaging.Commands;

/// <summary>Reads the values of commands. What cannot be read counts as absent.</summary>
internal static class CommandValues
{
    public static int? Number(string? value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A length in pixels; 0 and what is no number count as absent.</summary>
    public static int? Length(string? value) => Number(value) is > 0 and var number ? number : null;

    public static bool Flag(string? value, bool otherwise) => value?.ToLowerInvariant() switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => otherwise,
    };

    /// <summary>As many numbers as asked for, between 0 and 1, separated by commas; null where there are more, fewer or others.</summary>
    public static double[]? Shares(string? value, int count)
    {
        var parts = value?.Split(',', StringSplitOptions.TrimEntries) ?? [];
        if (parts.Length != count)
        {
            return null;
        }

        var shares = new double[count];
        for (var index = 0; index < count; index++)
        {
            if (!double.TryParse(parts[index], NumberStyles.Float, CultureInfo.InvariantCulture, out var share) || !double.IsFinite(share))
            {
                return null;
            }

            shares[index] = Math.Clamp(share, 0, 1);
        }

        return shares;
    }
}
