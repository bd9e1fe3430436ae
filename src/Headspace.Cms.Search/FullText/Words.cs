using System.Globalization;
using System.Text;

namespace Headspace.Cms.Search.FullText;

/// <summary>Cuts text into words that compare as Danes compare them.</summary>
internal static class Words
{
    private const int MaxLength = 64;

    public static List<AnalyzedWord> Analyzed(string text)
    {
        List<AnalyzedWord> words = [];
        for (var index = 0; index < text.Length; index++)
        {
            var start = index;
            while (index < text.Length && IsOfWord(text, index))
            {
                index++;
            }

            if (index > start)
            {
                var word = text.Substring(start, Math.Min(index - start, MaxLength)).Normalize(NormalizationForm.FormC).ToLowerInvariant();
                var folded = Fold(word);

                // Folded first, so that aerlige and ærlig have one stem, however it is written.
                words.Add(new AnalyzedWord(start, index - start, folded, DanishStemmer.Stem(folded)));
            }
        }

        return words;
    }

    /// <summary>The folded words of a text.</summary>
    public static IEnumerable<string> Folded(string text) => Analyzed(text).Select(word => word.Folded);

    /// <summary>The stems as one text for the index.</summary>
    public static string Stems(IEnumerable<AnalyzedWord> words) => string.Join(' ', words.Select(word => word.Stem));

    /// <summary>Lower-case letters without accents; æ, ø and å as ae, oe and aa.</summary>
    public static string Fold(string word)
    {
        if (word.All(char.IsAsciiLetterOrDigit))
        {
            return word;
        }

        var folded = new StringBuilder(word.Length + 4);
        foreach (var letter in word)
        {
            _ = letter switch
            {
                'æ' or 'ä' => folded.Append("ae"),
                'ø' or 'ö' => folded.Append("oe"),
                'å' => folded.Append("aa"),
                'ß' => folded.Append("ss"),
                _ when char.IsAscii(letter) => folded.Append(letter),
                _ => AppendBase(folded, letter),
            };
        }

        return folded.ToString();
    }

    private static StringBuilder AppendBase(StringBuilder folded, char letter)
    {
        if (char.IsSurrogate(letter))
        {
            return folded.Append(letter);
        }

        foreach (var part in letter.ToString().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(part);
            }
        }

        return folded;
    }

    // An accent that stands alone belongs to the letter before it; halves of surrogate pairs to no word.
    private static bool IsOfWord(string text, int index) =>
        char.IsLetterOrDigit(text[index]) || CharUnicodeInfo.GetUnicodeCategory(text[index]) == UnicodeCategory.NonSpacingMark;
}
