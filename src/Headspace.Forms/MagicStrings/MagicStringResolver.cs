using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;

namespace Headspace.Forms.MagicStrings;

/// <summary>
/// Puts values in the place of magic strings. A text is gone through once, so a value that looks like a magic string stays what it is;
/// and in markup every value is encoded, so what a visitor sends is never markup.
/// </summary>
public sealed partial class MagicStringResolver
{
    private readonly FrozenDictionary<string, IMagicStringFilter> _filters;

    /// <summary>Takes the filters; of two with the same name the later one counts.</summary>
    public MagicStringResolver(IEnumerable<IMagicStringFilter> filters) =>
        _filters = filters.GroupBy(filter => filter.Name, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(group => group.Key, group => group.Last(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Plain text with its values.</summary>
    public string Resolve(string text, IMagicStringValues values) => DictionaryKey().IsMatch(text)
        ? values.Find(MagicStringSource.Dictionary, text[1..]) ?? text
        : Placeholder().Replace(text, match => Value(match, values) ?? match.Value);

    /// <summary>Markup with its values, each as text. A key of the dictionary may also be all that a tag holds.</summary>
    public string ResolveHtml(string html, IMagicStringValues values) => DictionaryKey().IsMatch(html)
        ? Encoded(values.Find(MagicStringSource.Dictionary, html[1..])) ?? html
        : PlaceholderOrKey().Replace(html, match => Encoded(match.Groups["key"] is { Success: true, Value: var key }
            ? values.Find(MagicStringSource.Dictionary, key)
            : Value(match, values)) ?? match.Value);

    private static string? Encoded(string? value) => value is null ? null : HtmlEncoder.Default.Encode(value);

    private string? Value(Match match, IMagicStringValues values)
    {
        var value = match.Groups["field"] is { Success: true, Value: var field }
            ? Braced(field, values)
            : values.Find(SourceOf(match.Groups["sign"].ValueSpan[0]), match.Groups["name"].Value) ?? string.Empty;
        return value is null ? null : match.Groups["filter"].Captures.Aggregate(value, (current, filter) => Filtered(current, filter.Value));
    }

    private static string? Braced(string name, IMagicStringValues values)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? values.Find(MagicStringSource.Field, name)
            : name[..dot].Equals("record", StringComparison.OrdinalIgnoreCase) ? values.Find(MagicStringSource.Record, name[(dot + 1)..])
            : name[..dot].Equals("member", StringComparison.OrdinalIgnoreCase) ? values.Find(MagicStringSource.Member, name[(dot + 1)..])
            : null;
    }

    private string Filtered(string value, string filter)
    {
        var parts = filter.Split(':').Select(part => part.Trim()).ToArray();
        return _filters.TryGetValue(parts[0], out var known) ? known.Apply(value, parts[1..]) : value;
    }

    private static MagicStringSource SourceOf(char sign) => sign switch
    {
        '@' => MagicStringSource.Request,
        '%' => MagicStringSource.Session,
        '#' => MagicStringSource.Page,
        '$' => MagicStringSource.PageAndAbove,
        _ => MagicStringSource.Additional
    };

    private const string Filters = @"(?:\s*\|\s*(?<filter>[A-Za-z]+(?::[^|\]}]*)?))*\s*";
    private const string Placeholders = @"\[(?<sign>[@%#$+])(?<name>[A-Za-z0-9_.-]+)" + Filters + @"\]|\{(?<field>[A-Za-z][A-Za-z0-9_.-]*)" + Filters + @"\}";

    [GeneratedRegex(Placeholders, RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"(?<=>\s*)#(?<key>[A-Za-z][A-Za-z0-9_.-]*)(?=\s*<)|" + Placeholders, RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlaceholderOrKey();

    [GeneratedRegex(@"\A#[A-Za-z][A-Za-z0-9_.-]*\z")]
    private static partial Regex DictionaryKey();
}
