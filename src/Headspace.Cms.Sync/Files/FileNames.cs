using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Headspace.Cms.Sync.Files;

internal static class FileNames
{
    public const int SuffixLength = 8;

    /// <summary>Whether a file of that name can be an item's that wants the other: it has it, or it has it with a suffix against clashes.</summary>
    public static bool IsNamed(string file, string wanted)
        => file.Equals(wanted, StringComparison.OrdinalIgnoreCase)
            || (file.Length == wanted.Length + SuffixLength + 1 && file.StartsWith(wanted + "_", StringComparison.OrdinalIgnoreCase));

    /// <summary>The name without its spaces, in its own letters and case.</summary>
    public static string SafeAlias(string? name, IShortStringHelper shortStringHelper)
    {
        var letters = string.Concat((name ?? string.Empty).Where(char.IsLetterOrDigit));
        return letters.Length > 0 ? letters : (name ?? string.Empty).ToSafeAlias(shortStringHelper);
    }

    /// <summary>The name as a URL segment; what parts words, as a slash, becomes a hyphen as a space does.</summary>
    public static string Slug(string? name, IShortStringHelper shortStringHelper)
    {
        var words = string.Concat((name ?? string.Empty).Select(letter => char.IsLetterOrDigit(letter) ? letter : ' '));
        return words.ToUrlSegment(shortStringHelper) is { Length: > 0 } slug ? slug : "unnamed";
    }
}
