using System.Globalization;
using Headspace.Forms.Denmark;

namespace Headspace.Forms.MagicStrings;

/// <summary>The filters that there are from the start. Numbers and dates are written the Danish way.</summary>
internal static class StandardFilters
{
    private const string Ellipsis = "…";
    private static readonly CultureInfo danish = CultureInfo.GetCultureInfo("da-DK");

    public static IReadOnlyList<IMagicStringFilter> All { get; } =
    [
        new MagicStringFilter("lower", (value, _) => value.ToLower(danish)),
        new MagicStringFilter("upper", (value, _) => value.ToUpper(danish)),
        new MagicStringFilter("truncate", (value, arguments) => Whole(arguments, 0) is { } length and >= 0 && value.Length > length ? Cut(value, length) + Ellipsis : value),
        new MagicStringFilter("bound", Bound),
        new MagicStringFilter("number", (value, arguments) => Number(value) is { } number ? Formatted(number, arguments, "N0", value) : value),
        new MagicStringFilter("currency", (value, _) => Number(value) is { } number ? number.ToString(number % 1 == 0 ? "N0" : "N2", danish) + " kr." : value),
        new MagicStringFilter("date", (value, arguments) => Date(value) is { } date ? Formatted(date, arguments, "dd-MM-yyyy", value) : value),
        // Values are encoded wherever they are put into markup; the filter is known, so that texts that name it go on working.
        new MagicStringFilter("html", (value, _) => value)
    ];

    private static string Bound(string value, IReadOnlyList<string> arguments)
    {
        if (Number(value) is not { } number || arguments.Count < 2 || Number(arguments[0]) is not { } least || Number(arguments[1]) is not { } most || least > most)
            return value;

        return Math.Clamp(number, least, most).ToString(danish);
    }

    private static string Formatted(IFormattable value, IReadOnlyList<string> arguments, string fallback, string unformatted)
    {
        try
        {
            return value.ToString(arguments.Count > 0 ? string.Join(':', arguments) : fallback, danish);
        }
        catch (FormatException)
        {
            return unformatted;
        }
    }

    // A letter outside of the first 65536 is not cut in two.
    private static string Cut(string value, int length) => value[..(length > 0 && char.IsHighSurrogate(value[length - 1]) ? length - 1 : length)];

    private static decimal? Number(string value) => Text.Numbers.Read(value) is { } number ? (decimal)number : null;

    private static DateTime? Date(string value) =>
        DanishDate.Read(value) is { } day ? day.ToDateTime(TimeOnly.MinValue)
        : DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date) ? date
        : null;

    private static int? Whole(IReadOnlyList<string> arguments, int index) =>
        index < arguments.Count && int.TryParse(arguments[index], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
