using System.Globalization;

namespace Headspace.Cms.PropertyEditors.Slider;

/// <summary>The value of a slider; without a range both ends are the same.</summary>
internal sealed record SliderRange(decimal From, decimal To)
{
    public static SliderRange? Parse(string? text)
    {
        var parts = (text ?? string.Empty).Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length > 2 || !TryParse(parts[0], out var from))
            return null;

        return parts.Length == 1 ? new SliderRange(from, from) : TryParse(parts[1], out var to) ? new SliderRange(from, to) : null;
    }

    public override string ToString() => From == To
        ? From.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{From},{To}");

    private static bool TryParse(string text, out decimal number)
        => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out number);
}
