using Headspace.Forms.Text;

namespace Headspace.Forms.Denmark;

/// <summary>Numbers of Danish companies and associations: eight digits whose weighted sum is divisible by 11.</summary>
public static class CvrNumber
{
    private static readonly int[] weights = [2, 7, 6, 5, 4, 3, 2, 1];

    /// <summary>The eight digits, or null when it is none. Spaces and a leading DK go.</summary>
    public static string? Normalize(string text)
    {
        var number = Answers.WithoutSpaces(text);
        if (number.StartsWith("DK", StringComparison.OrdinalIgnoreCase))
            number = number[2..];
        return number.Length == 8 && Answers.IsDigits(number) && number[0] != '0' && weights.Select((weight, index) => weight * (number[index] - '0')).Sum() % 11 == 0
            ? number
            : null;
    }

    /// <summary>The digits in pairs.</summary>
    public static string Format(string number) => number.Length == 8 ? $"{number[..2]} {number[2..4]} {number[4..6]} {number[6..]}" : number;
}
