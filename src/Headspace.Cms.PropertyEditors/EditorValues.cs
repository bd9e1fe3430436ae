using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Extensions;

namespace Headspace.Cms.PropertyEditors;

/// <summary>What comes from an editor, in the shapes in which a request, a file or a nested value can bring it.</summary>
internal static class EditorValues
{
    public static string[] Texts(this IJsonSerializer json, object? value)
    {
        var texts = value switch
        {
            null => [],
            string text when string.IsNullOrWhiteSpace(text) => [],
            string text when !text.DetectIsJson() => [text],
            IEnumerable<string> list => list,
            IEnumerable list and not string and not JsonNode => list.Cast<object?>().Select(item => item?.ToString() ?? string.Empty),
            _ => json.TryDeserialize<string[]>(value, out var read) ? read : []
        };
        return texts.Where(text => !string.IsNullOrWhiteSpace(text)).ToArray();
    }

    public static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        JsonElement { ValueKind: JsonValueKind.String } element => element.GetString(),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()
    };

    /// <summary>A stored value as a text, as it is kept inside a block.</summary>
    public static string? StoredText(object? value) => value switch
    {
        DateTime date => date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        bool flag => flag ? "1" : "0",
        _ => Text(value)
    };
}
