using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Headspace.Forms.Patterns;

/// <summary>
/// A pattern that the whole answer must match, and that .NET and a browser read alike. Written in the common part of both languages:
/// classes, groups, alternatives, quantifiers, look-ahead; no references back, no look-behind, no word boundaries.
/// </summary>
public sealed class PortablePattern
{
    private const int MostCached = 1000;
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(1);
    private static readonly ConcurrentDictionary<string, PortablePattern> cache = new(StringComparer.Ordinal);
    private readonly Regex _regex;

    private PortablePattern(PatternReader reader)
    {
        Script = $"^(?:{reader.Script})$";
        _regex = Compile($@"\A(?:{reader.DotNet})\z", reader.LooksAhead);
    }

    /// <summary>The pattern as a script writes it, for the flag <c>u</c>.</summary>
    public string Script { get; }

    /// <summary>The pattern that a text describes.</summary>
    /// <exception cref="FormatException">It describes none that both languages know; the message says why.</exception>
    public static PortablePattern Parse(string pattern)
    {
        if (cache.TryGetValue(pattern, out var known))
            return known;

        PortablePattern made;
        try
        {
            made = new PortablePattern(PatternReader.Read(pattern));
        }
        catch (ArgumentException exception)
        {
            throw new FormatException(exception.Message.ReplaceLineEndings(" "), exception);
        }

        if (cache.Count < MostCached)
            cache.TryAdd(pattern, made);
        return made;
    }

    /// <summary>Whether the whole text matches. One that takes too long to match does not.</summary>
    public bool IsMatch(string text)
    {
        try
        {
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static Regex Compile(string pattern, bool looksAhead)
    {
        if (!looksAhead)
        {
            try
            {
                return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, patience);
            }
            catch (NotSupportedException)
            {
                // Too large to be matched in linear time; the time limit holds all the same.
            }
        }

        return new Regex(pattern, RegexOptions.CultureInvariant, patience);
    }
}
