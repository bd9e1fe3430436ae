using System.Text.RegularExpressions;

namespace Headspace.Cms.PropertyEditors.RichText;

/// <summary>What of stored markup is for the editor only.</summary>
internal static partial class RichTextMarkup
{
    /// <summary>Puts in place of each block's element what <paramref name="render"/> makes of it; nothing where there is no such block.</summary>
    public static string ReplaceBlocks(string markup, Func<Guid, string> render)
        => markup.Contains("<umb-rte-block", StringComparison.OrdinalIgnoreCase)
            ? BlockElement().Replace(markup, match => Guid.TryParse(match.Groups["key"].Value, out var key) ? render(key) : string.Empty)
            : markup;

    /// <summary>Takes out the attributes that tie pictures to their media item.</summary>
    public static string WithoutEditorAttributes(string markup)
        => markup.Contains("data-udi", StringComparison.OrdinalIgnoreCase) ? UdiAttribute().Replace(markup, string.Empty) : markup;

    // An older block names its content by UDI, whose last part is the key.
    [GeneratedRegex(
        """<umb-rte-block(?<inline>-inline)?\b[^>]*?data-content-(?:key="|udi="umb://element/)(?<key>[0-9a-fA-F-]{32,36})"[^>]*?(?:/>|>.*?</umb-rte-block(?:-inline)?>)""",
        RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BlockElement();

    [GeneratedRegex("""\s+data-udi="[^"]*"(?=[^<>]*>)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UdiAttribute();
}
