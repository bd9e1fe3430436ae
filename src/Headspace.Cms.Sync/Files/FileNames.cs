using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Headspace.Cms.Sync.Files;

internal static class FileNames
{
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
