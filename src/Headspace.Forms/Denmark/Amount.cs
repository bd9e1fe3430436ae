using System.Globalization;
using Headspace.Forms.Text;

namespace Headspace.Forms.Denmark;

/// <summary>Money in øre, as a whole number; shown in kroner.</summary>
public static class Amount
{
    private const int MostDigits = 9;
    private static readonly CultureInfo danish = CultureInfo.GetCultureInfo("da-DK");

    /// <summary>
    /// The øre of <c>1250</c>, <c>1.250</c>, <c>1.250,50</c>, <c>12.50</c>, <c>kr. 100,-</c>; null when it is no amount. A full stop
    /// before three digits parts thousands, otherwise it is a comma.
    /// </summary>
    public static long? Read(string text)
    {
        var number = Answers.Fold(Answers.WithoutSpaces(text));
        number = WithoutStart(WithoutStart(WithoutStart(number, "dkk"), "kr."), "kr");
        number = WithoutEnd(WithoutEnd(WithoutEnd(WithoutEnd(number, "dkk"), "kr."), "kr"), ",-");
        var comma = number.LastIndexOf(',');
        if (comma < 0 && number.LastIndexOf('.') is var stop and >= 0 && number.Length - stop <= 3)
            comma = stop;
        var whole = comma < 0 ? number : number[..comma];
        var rest = comma < 0 ? "0" : number[(comma + 1)..];
        if (rest.Length is < 1 or > 2 || !Answers.IsDigits(rest) || Joined(whole) is not { Length: > 0 and <= MostDigits } digits || !Answers.IsDigits(digits))
            return null;

        return (long.Parse(digits, CultureInfo.InvariantCulture) * 100) + int.Parse(rest.PadRight(2, '0'), CultureInfo.InvariantCulture);
    }

    /// <summary>As <c>1.250 kr.</c> or <c>1.250,50 kr.</c></summary>
    public static string Format(long ore) => (ore % 100 == 0 ? (ore / 100).ToString("N0", danish) : (ore / 100m).ToString("N2", danish)) + " kr.";

    /// <summary>The kroner as conditions compare them: <c>1250</c> or <c>1250.50</c>.</summary>
    internal static string Comparable(long ore) =>
        ore % 100 == 0 ? (ore / 100).ToString(CultureInfo.InvariantCulture) : (ore / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    // The digits of whole kroner: thousands parted by full stops throughout, or not at all.
    private static string? Joined(string whole)
    {
        var parts = whole.Split('.');
        return parts.Length == 1 || (parts[0].Length is >= 1 and <= 3 && parts.Skip(1).All(part => part.Length == 3)) ? string.Concat(parts) : null;
    }

    private static string WithoutStart(string text, string start) => text.StartsWith(start, StringComparison.Ordinal) ? text[start.Length..] : text;

    private static string WithoutEnd(string text, string end) => text.EndsWith(end, StringComparison.Ordinal) ? text[..^end.Length] : text;
}
