using System.Text;

namespace Headspace.Forms.Text;

/// <summary>What a posted text is read as. <c>Client/rules</c> does the same, letter by letter, whatever runs it.</summary>
internal static class Answers
{
    /// <summary>Line ends become line feeds, control characters and halves of letters go, spaces around it go.</summary>
    public static string Clean(string text) => Trim(Whole(text));

    /// <summary>As <see cref="Clean"/>, with its spaces.</summary>
    public static string Whole(string text)
    {
        StringBuilder result = new(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (char.IsHighSurrogate(letter) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
                result.Append(letter).Append(text[++index]);
            else if (char.IsSurrogate(letter))
                result.Append('\ufffd');
            else if (letter == '\r')
                result.Append(index + 1 < text.Length && text[index + 1] == '\n' ? string.Empty : "\n");
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
