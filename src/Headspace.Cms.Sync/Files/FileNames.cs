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

    /// <summary>The name as a URL segment.</summary>
    public static string Slug(string? name, IShortStringHelper shortStringHelper)
        => (name ?? string.Empty).ToUrlSegment(shortStringHelper) is { Length: > 0 } slug ? slug : "unnamed";
}
