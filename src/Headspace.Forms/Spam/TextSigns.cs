using System.Text.RegularExpressions;
using Headspace.Forms.Text;

namespace Headspace.Forms.Spam;

/// <summary>What the texts of a post say by themselves.</summary>
internal static partial class TextSigns
{
    private const int LongRun = 20;
    private const int ManyWords = 20;
    private const int ShortText = 100;

    public static IEnumerable<SpamSign> Of(IReadOnlyList<string> texts)
    {
        var links = texts.Sum(text => Link().Count(text));
        if (links > 0)
            yield return new SpamSign((2 * links) - 1, links == 1 ? "Der er et link i teksten." : $"Der er {links} links i teksten.");
        if (texts.Any(text => text.Length < ShortText && !text.Contains('\n', StringComparison.Ordinal) && Link().IsMatch(text)))
            yield return new SpamSign(2, "Der er et link i et kort felt.");
        if (texts.Where(text => text.Length > 3).GroupBy(Answers.Fold, StringComparer.Ordinal).Any(group => group.Count() >= 3))
            yield return new SpamSign(3, "Den samme tekst står i flere felter.");
        if (texts.Any(HasLongRun))
            yield return new SpamSign(2, "Det samme tegn er gentaget mange gange.");
        if (texts.Any(IsOneWord))
            yield return new SpamSign(3, "Det samme ord er gentaget mange gange.");
    }

    private static bool HasLongRun(string text)
    {
        var run = 0;
        for (var index = 1; index < text.Length && run < LongRun; index++)
            run = text[index] == text[index - 1] && char.IsLetterOrDigit(text[index]) ? run + 1 : 0;
        return run >= LongRun;
    }

    private static bool IsOneWord(string text)
    {
        var words = Answers.Fold(text).Split([' ', '\n', '\t', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= ManyWords && words.GroupBy(word => word, StringComparer.Ordinal).Max(group => group.Count()) * 2 > words.Length;
    }

    [GeneratedRegex(@"https?://|www\.|\[url|<a\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
