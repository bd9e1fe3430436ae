using Headspace.Forms.MagicStrings;
using Microsoft.AspNetCore.Html;

namespace Headspace.Forms.Rendering;

/// <summary>The texts of a definition with the values of magic strings in them.</summary>
public sealed class FormTexts(MagicStringResolver resolver, IMagicStringValues values)
{
    /// <summary>Plain text; empty for none.</summary>
    public string Plain(string? text) => string.IsNullOrEmpty(text) ? string.Empty : resolver.Resolve(text, values);

    /// <summary>Plain text; null for none.</summary>
    public string? PlainOrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : resolver.Resolve(text, values);

    /// <summary>Markup that an editor wrote.</summary>
    public IHtmlContent Markup(string html) => new HtmlString(resolver.ResolveHtml(html, values));

    /// <summary>Plain text as markup: a line is a paragraph.</summary>
    public IHtmlContent Paragraphs(string text)
    {
        HtmlContentBuilder content = new();
        foreach (var line in Plain(text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            content.AppendHtml("<p>").Append(line).AppendHtml("</p>");
        return content;
    }
}
