using Headspace.Forms.Text;

namespace Headspace.Forms.Denmark;

/// <summary>
/// Danish personal numbers. The date of birth must exist in the century that the seventh digit names. Modulus 11 never rejects: since
/// October 2007 numbers without it are given out, and the CPR office asks everyone to take them. Replacement numbers, whose day is 60
/// too great, are no CPR numbers.
/// </summary>
public static class CprNumber
{
    private static readonly int[] weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    /// <summary>The ten digits, or null when it is none.</summary>
    public static string? Normalize(string text)
    {
        var number = text.Length == 11 && text[6] == '-' ? text.Remove(6, 1) : text;
        return number.Length == 10 && Answers.IsDigits(number) && BirthDate(number) is not null ? number : null;
    }

    /// <summary>The date of birth of ten digits; null when there was no such day.</summary>
    public static DateOnly? BirthDate(string digits)
    {
        var (day, month, short_) = (Pair(digits, 0), Pair(digits, 2), Pair(digits, 4));
        var year = Century(digits[6] - '0', short_) + short_;
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    /// <summary>Whether the old check digit fits. When it does not, ask once whether the number is right, and take it.</summary>
    public static bool HasCheckDigit(string digits) => weights.Select((weight, index) => weight * (digits[index] - '0')).Sum() % 11 == 0;

    /// <summary>What may be shown of it: <c>010190-••••</c>.</summary>
    public static string Mask(string digits) => digits.Length == 10 ? $"{digits[..6]}-••••" : "••••••-••••";

    private static int Century(int digit, int year) => digit switch
    {
        <= 3 => 1900,
        4 or 9 => year <= 36 ? 2000 : 1900,
        _ => year <= 57 ? 2000 : 1800
    };

    private static int Pair(string digits, int index) => ((digits[index] - '0') * 10) + digits[index + 1] - '0';
}
