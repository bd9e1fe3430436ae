using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Headspace.Cms.Sync.Files;

/// <summary>JSON inside files: spread over lines with two spaces; in the database on one line. Both escape as Umbraco does.</summary>
internal static class SyncJson
{
    private static readonly JsonSerializerOptions _pretty = new()
    {
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Default
    };

    private static readonly JsonSerializerOptions _compact = new() { Encoder = JavaScriptEncoder.Default };

    public static string Pretty(string text) => Parse(text)?.ToJsonString(_pretty) ?? text;

    public static string Compact(string text) => Parse(text)?.ToJsonString(_compact) ?? text;

    /// <summary>The same text for the same meaning: keys sorted, spaces gone, JSON in texts opened up. Null for what is no JSON.</summary>
    public static string? Canonical(string text) => Parse(text) is { } node ? Sorted(node)?.ToJsonString(_compact) : null;

    /// <summary>Null for what is no JSON object or list.</summary>
    public static JsonNode? Parse(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.IsEmpty || trimmed[0] is not ('{' or '['))
            return null;

        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject item => new JsonObject(item
            .Where(property => property.Value is not null)
            .OrderBy(property => property.Key.ToLowerInvariant(), StringComparer.Ordinal)
            .Select(property => KeyValuePair.Create(property.Key.ToLowerInvariant(), Sorted(property.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        JsonValue value when value.GetValueKind() is JsonValueKind.String && Parse(value.GetValue<string>()) is { } inner => Sorted(inner),
        _ => node?.DeepClone()
    };
}
