using Headspace.Forms.Text;

namespace Headspace.Forms.Denmark;

/// <summary>
/// Telephone numbers in E.164. Eight digits that begin with 2 to 9 are Danish; other countries' numbers need their code. Short numbers,
/// as 112, are none that one can be reached by.
/// </summary>
public static class PhoneNumber
{
    /// <summary>The number as <c>+4512345678</c>, or null when it is none.</summary>
    public static string? Normalize(string text)
    {
        var number = string.Concat(text.Where(letter => !Answers.IsSpace(letter) && letter is not ('-' or '.' or '(' or ')')));
        if (number.StartsWith("00", StringComparison.Ordinal))
            number = "+" + number[2..];
        if (number.Length == 8 && Answers.IsDigits(number))
            number = "+45" + number;
        if (number.Length is < 8 or > 16 || number[0] != '+' || number[1] == '0' || !Answers.IsDigits(number[1..]))
            return null;

        return number.StartsWith("+45", StringComparison.Ordinal) && (number.Length != 11 || number[3] is '0' or '1') ? null : number;
    }

    /// <summary>A normalized number for people: Danish ones in pairs, others as they are.</summary>
    public static string Format(string number) => number.Length == 11 && number.StartsWith("+45", StringComparison.Ordinal)
        ? $"{number[3..5]} {number[5..7]} {number[7..9]} {number[9..]}"
        : number;
}
