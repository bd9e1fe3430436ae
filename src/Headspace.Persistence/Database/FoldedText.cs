namespace Headspace.Persistence.Database;

/// <summary>Texts to be found by, in any case: the engine's own folding knows the letters of English alone.</summary>
internal static class FoldedText
{
    public static string Of(string text) => text.Trim().ToLowerInvariant();
}
