using System.Globalization;

namespace Headspace.Forms.Text;

/// <summary>Numbers as people write them and conditions compare them: a sign, up to 15 digits, up to 15 after a comma or full stop.</summary>
internal static class Numbers
{
    private const int MostDigits = 15;

    public static double? Read(string text)
    {
        var start = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        var mark = text.AsSpan(start).IndexOfAny('.', ',');
        var whole = mark < 0 ? text[start..] : text[start..(start + mark)];
        var rest = mark < 0 ? null : text[(start + mark + 1)..];
        if (!Fits(whole) || (rest is not null && !Fits(rest)))
            return null;

        var number = double.Parse(rest is null ? whole : $"{whole}.{rest}", CultureInfo.InvariantCulture);
        return text[0] == '-' ? -number : number;
    }

    private static bool Fits(string digits) => digits.Length <= MostDigits && Answers.IsDigits(digits);
}
