using System.Text;

namespace Headspace.Forms.Text;

/// <summary>What a posted text is read as. <c>Client/rules</c> does the same, letter by letter, whatever runs it.</summary>
internal static class Answers
{
    /// <summary>What a browser sends of a text: halves of letters become the sign for what cannot be read.</summary>
    public static string Sent(string text) => text.Any(char.IsSurrogate) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;

    /// <summary>As <see cref="Sent"/>, with line feeds for line ends, without control characters and spaces around it.</summary>
    public static string Clean(string text) => Trim(Whole(text));

    /// <summary>As <see cref="Clean"/>, with its spaces.</summary>
    public static string Whole(string text)
    {
        StringBuilder result = new(text.Length);
        foreach (var letter in Sent(text).Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            if (letter == '\r')
                result.Append('\n');
            else if (letter is '\t' or '\n' or >= ' ' and not '\u007f')
                result.Append(letter);
        }

        return result.ToString();
    }

    public static string Trim(string text)
    {
        var (from, to) = (0, text.Length);
        while (from < to && IsSpace(text[from]))
            from++;
        while (to > from && IsSpace(text[to - 1]))
            to--;
        return text[from..to];
    }

    public static string WithoutSpaces(string text) => string.Concat(text.Where(letter => !IsSpace(letter)));

    /// <summary>Lower case for the letters of Western Europe; the others have no case here, for tables differ between machines.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, (letters, source) =>
    {
        for (var index = 0; index < letters.Length; index++)
        {
            var letter = source[index];
            letters[index] = letter is (>= 'A' and <= 'Z') or (>= '\u00c0' and <= '\u00de' and not '\u00d7') ? (char)(letter + 0x20) : letter;
        }
    });

    public static bool IsDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    public static bool IsSpace(char letter) =>
        letter is ' ' or '\t' or '\n' or '\r' or '\u00a0' or '\u1680' or (>= '\u2000' and <= '\u200b') or '\u2028' or '\u2029' or '\u202f' or '\u205f' or '\u3000' or '\ufeff';
}
