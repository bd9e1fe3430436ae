using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Headspace.Cms.Hosting.Configuration;

/// <summary>The values that one field of a cron expression allows: <c>*</c>, lists, ranges, steps and names.</summary>
internal sealed class CronField
{
    private readonly BitArray allowed;

    private CronField(BitArray allowed) => this.allowed = allowed;

    public bool Allows(int value) => allowed[value];

    /// <param name="text">The field as it is written.</param>
    /// <param name="lowest">The lowest value that it may hold.</param>
    /// <param name="highest">The highest.</param>
    /// <param name="names">Names for the values from <paramref name="lowest"/> on, in their order.</param>
    /// <param name="field">The field; null if the text is none.</param>
    public static bool TryParse(string text, int lowest, int highest, string[] names, [NotNullWhen(true)] out CronField? field)
    {
        field = null;
        var allowed = new BitArray(highest + 1);
        foreach (var part in text.Split(','))
        {
            if (!TryParsePart(part, lowest, highest, names, out var first, out var last, out var step))
            {
                return false;
            }

            for (var value = first; value <= last; value += step)
            {
                allowed[value] = true;
            }
        }

        field = new CronField(allowed);
        return true;
    }

    private static bool TryParsePart(string part, int lowest, int highest, string[] names, out int first, out int last, out int step)
    {
        (first, last, step) = (lowest, highest, 1);
        var (range, every) = Halves(part, '/');
        if (every is not null && (!TryParseNumber(every, out step) || step == 0))
        {
            return false;
        }

        if (range == "*")
        {
            return true;
        }

        var (from, to) = Halves(range, '-');
        if (!TryParseValue(from, lowest, names, out first))
        {
            return false;
        }

        // "5/10" goes on to the end, as "5-59/10" does.
        last = every is null ? first : highest;
        return (to is null || TryParseValue(to, lowest, names, out last)) && lowest <= first && first <= last && last <= highest;
    }

    private static (string Left, string? Right) Halves(string text, char separator) =>
        text.IndexOf(separator, StringComparison.Ordinal) is var index and >= 0 ? (text[..index], text[(index + 1)..]) : (text, null);

    private static bool TryParseValue(string text, int lowest, string[] names, out int value)
    {
        var name = Array.FindIndex(names, candidate => candidate.Equals(text, StringComparison.OrdinalIgnoreCase));
        value = lowest + name;
        return name >= 0 || TryParseNumber(text, out value);
    }

    private static bool TryParseNumber(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
