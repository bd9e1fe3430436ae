using Headspace.Cms.Contracts.Search;

namespace Headspace.Cms.Search.FullText;

/// <summary>Cuts the place out of a text that says most of what was searched for.</summary>
internal static class Snippets
{
    private const int Length = 30;
    private const int Before = 6;

    public static IReadOnlyList<SnippetPart> Of(string text, IReadOnlyList<string> stems)
    {
        var words = Words.Analyzed(text);
        if (words.Count == 0)
        {
            return [];
        }

        var matches = words.ConvertAll(word => Matched(word, stems));
        var first = Best(matches);
        var last = Math.Min(first + Length, words.Count) - 1;
        return Parts(text, words, matches, first, last);
    }

    // Which of the words sought a word is like; -1 for none.
    private static int Matched(AnalyzedWord word, IReadOnlyList<string> stems)
    {
        for (var index = 0; index < stems.Count; index++)
        {
            var stem = stems[index];
            if (word.Stem == stem
                || (stem.Length > 1 && word.Stem.StartsWith(stem, StringComparison.Ordinal))
                || (stem.Length > 3 && word.Stem.EndsWith(stem, StringComparison.Ordinal)))
            {
                return index;
            }
        }

        return -1;
    }

    // The first place with the most different words; it begins a little before the first of them.
    private static int Best(List<int> matches)
    {
        var (best, most) = (0, 0);
        for (var start = 0; start < matches.Count; start++)
        {
            if (matches[start] < 0)
            {
                continue;
            }

            var found = matches.Skip(start).Take(Length - Before).Where(match => match >= 0).Distinct().Count();
            if (found > most)
            {
                (best, most) = (start, found);
            }
        }

        return Math.Max(0, best - Before);
    }

    private static List<SnippetPart> Parts(string text, List<AnalyzedWord> words, List<int> matches, int first, int last)
    {
        List<SnippetPart> parts = [];
        if (first > 0)
        {
            parts.Add(new SnippetPart("… ", false));
        }

        var position = words[first].Start;
        for (var index = first; index <= last; index++)
        {
            if (matches[index] >= 0)
            {
                Add(text[position..words[index].Start], false);
                Add(text.Substring(words[index].Start, words[index].Length), true);
                position = words[index].Start + words[index].Length;
            }
        }

        var end = last == words.Count - 1 ? text.Length : words[last].Start + words[last].Length;
        Add(text[position..end], false);
        if (last < words.Count - 1)
        {
            parts.Add(new SnippetPart(" …", false));
        }

        return parts;

        void Add(string part, bool isMatch)
        {
            if (part.Length > 0)
            {
                parts.Add(new SnippetPart(part, isMatch));
            }
        }
    }
}
