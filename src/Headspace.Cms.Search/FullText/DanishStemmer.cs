namespace Headspace.Cms.Search.FullText;

/// <summary>Snowball's algorithm for Danish (https://snowballstem.org/algorithms/danish/stemmer.html).</summary>
internal static class DanishStemmer
{
    private const string Vowels = "aeiouyæåø";
    private const string SEndings = "abcdfghjklmnoprtvyzå";

    private static readonly string[] mainSuffixes =
    [
        "erendes", "erende", "hedens", "ethed", "erede", "heden", "heder", "endes", "ernes", "erens", "erets", "ered", "ende", "erne", "eren",
        "erer", "heds", "enes", "eres", "eret", "hed", "ene", "ere", "ens", "ers", "ets", "en", "er", "es", "et", "e",
    ];

    /// <summary>The stem of a word in lower case.</summary>
    public static string Stem(string word)
    {
        var region = Region(word);
        if (region >= word.Length)
        {
            return word;
        }

        word = CutMainSuffix(word, region);
        word = CutConsonantPair(word, region);
        word = CutOtherSuffix(word, region);
        return Undouble(word, region);
    }

    // After the first consonant that follows a vowel, but at least three letters from the beginning.
    private static int Region(string word)
    {
        var index = 0;
        while (index < word.Length && !IsVowel(word[index]))
        {
            index++;
        }

        while (index < word.Length && IsVowel(word[index]))
        {
            index++;
        }

        return index >= word.Length ? word.Length : Math.Max(index + 1, 3);
    }

    private static string CutMainSuffix(string word, int region)
    {
        if (mainSuffixes.FirstOrDefault(suffix => Ends(word, suffix, region)) is { } suffix)
        {
            return word[..^suffix.Length];
        }

        return Ends(word, "s", region) && word.Length > 1 && SEndings.Contains(word[^2], StringComparison.Ordinal) ? word[..^1] : word;
    }

    private static string CutConsonantPair(string word, int region) =>
        Ends(word, "gd", region) || Ends(word, "dt", region) || Ends(word, "gt", region) || Ends(word, "kt", region) ? word[..^1] : word;

    private static string CutOtherSuffix(string word, int region)
    {
        if (word.EndsWith("igst", StringComparison.Ordinal))
        {
            word = word[..^2];
        }

        if (Ends(word, "løst", region) || Ends(word, "loest", region))
        {
            return word[..^1];
        }

        string[] suffixes = ["elig", "els", "lig", "ig"];
        return suffixes.FirstOrDefault(suffix => Ends(word, suffix, region)) is { } suffix
            ? CutConsonantPair(word[..^suffix.Length], region)
            : word;
    }

    private static string Undouble(string word, int region) =>
        word.Length > region && word.Length > 1 && word[^1] == word[^2] && !IsVowel(word[^1]) && char.IsLetter(word[^1]) ? word[..^1] : word;

    private static bool Ends(string word, string suffix, int region) =>
        word.Length - suffix.Length >= region && word.EndsWith(suffix, StringComparison.Ordinal);

    private static bool IsVowel(char letter) => Vowels.Contains(letter, StringComparison.Ordinal);
}
