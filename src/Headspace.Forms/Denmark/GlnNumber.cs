using Headspace.Forms.Text;

namespace Headspace.Forms.Denmark;

/// <summary>GLN, which public payers call their EAN number: 13 digits, the last of which checks the others; Danish ones begin with 579.</summary>
public static class GlnNumber
{
    /// <summary>The 13 digits, or null when it is none. Spaces go.</summary>
    public static string? Normalize(string text)
    {
        var number = Answers.WithoutSpaces(text);
        return number.Length == 13 && Answers.IsDigits(number) && number.Select((digit, index) => (digit - '0') * (index % 2 == 0 ? 1 : 3)).Sum() % 10 == 0
            ? number
            : null;
    }

    /// <summary>Whether a normalized number was given out in Denmark.</summary>
    public static bool IsDanish(string number) => number.StartsWith("579", StringComparison.Ordinal);
}
