namespace Headspace.Cms.Search.FullText;

/// <summary>A word of a text.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Folded">In lower case, with æ, ø and å written in two letters and without accents.</param>
/// <param name="Stem">What its inflections have in common.</param>
internal readonly record struct AnalyzedWord(int Start, int Length, string Folded, string Stem);
