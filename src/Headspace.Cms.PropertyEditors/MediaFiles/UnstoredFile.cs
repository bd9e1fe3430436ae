using System.Text.RegularExpressions;

namespace Headspace.Cms.PropertyEditors.MediaFiles;

/// <summary>
/// What a value holds in the place of a file that could not be stored, until the save is refused because of it: Core's value editors
/// can give back nothing but a value, however deep in blocks they work.
/// </summary>
internal static class UnstoredFile
{
    // Nobody can have typed it.
    private static readonly string _mark = $"unstored-{Guid.NewGuid():N}";
    private static readonly Regex _pattern = new($"{_mark}/(\\w+)\\.(\\w*)", RegexOptions.CultureInvariant);

    /// <summary>The value of a property whose file was not stored.</summary>
    /// <param name="reason">The alias of the words for it.</param>
    /// <param name="extension">Of the file, without its dot.</param>
    public static string Value(string reason, string extension) => $"{_mark}/{reason}.{extension}";

    /// <summary>Why a file in a value was not stored; null where all were.</summary>
    public static (string Reason, string Extension)? In(object? value) =>
        value is string text && _pattern.Match(text) is { Success: true } match ? (match.Groups[1].Value, match.Groups[2].Value) : null;
}
