using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Headspace.Cms.Sync.Files;
using Umbraco.Cms.Core;

namespace Headspace.Cms.Sync.Older;

/// <summary>
/// Values with blocks from before 15: blocks had UDIs where they have keys now, their properties stood beside those, and nothing
/// said which blocks are shown.
/// </summary>
internal static partial class OlderBlocks
{
    private static readonly HashSet<string> _own = ["contentTypeKey", "udi", "key", "values"];

    /// <summary>The value as it is written today; null for one that holds no older blocks.</summary>
    public static string? Bring(string text)
    {
        if (!text.Contains("udi", StringComparison.OrdinalIgnoreCase) || SyncJson.Parse(text) is not { } node)
            return null;

        return Visit(node) ? node.ToJsonString() : null;
    }

    private static bool Visit(JsonNode? node)
    {
        var isChanged = node is JsonObject candidate && BringValue(candidate);
        switch (node)
        {
            case JsonObject item:
                foreach (var (name, value) in item.ToArray())
                    isChanged |= VisitText(value, name, text => item[name] = text) || Visit(value);
                break;
            case JsonArray items:
                for (var index = 0; index < items.Count; index++)
                {
                    var place = index;
                    isChanged |= VisitText(items[index], null, text => items[place] = text) || Visit(items[index]);
                }

                break;
        }

        return isChanged;
    }

    // Blocks inside blocks are JSON in a text; those inside rich text stand in its markup.
    private static bool VisitText(JsonNode? node, string? name, Action<string> replace)
    {
        if (node is not JsonValue value || !value.TryGetValue<string>(out var text))
            return false;

        var brought = name == "markup" ? Markup(text) : Bring(text);
        if (brought is not null && brought != text)
            replace(brought);
        return brought is not null && brought != text;
    }

    private static string Markup(string text)
        => ContentUdi().Replace(text, match => KeyOf(match.Groups["udi"].Value) is { } key ? $"data-content-key=\"{key}\"" : match.Value);

    private static bool BringValue(JsonObject value)
    {
        if (value["contentData"] is not JsonArray content || !content.OfType<JsonObject>().Any(item => OldKey(item) is not null))
            return false;

        foreach (var items in new[] { content, value["settingsData"] as JsonArray }.OfType<JsonArray>())
        {
            for (var index = 0; index < items.Count; index++)
            {
                if (items[index] is JsonObject item && OldKey(item) is { } key)
                    items[index] = Block(item, key);
            }
        }

        BringLayout(value["layout"] ?? value["Layout"]);
        if (!value.ContainsKey("expose"))
            value["expose"] = new JsonArray([.. content.OfType<JsonObject>().Select(item => new JsonObject { ["contentKey"] = item["key"]?.DeepClone(), ["culture"] = null, ["segment"] = null })]);
        return true;
    }

    private static JsonObject Block(JsonObject item, Guid key) => new()
    {
        ["contentTypeKey"] = item["contentTypeKey"]?.DeepClone(),
        ["key"] = key,
        ["values"] = new JsonArray(
        [
            .. item.Where(property => !_own.Contains(property.Key)).Select(property => new JsonObject
            {
                ["alias"] = property.Key,
                ["culture"] = null,
                ["segment"] = null,
                ["value"] = property.Value?.DeepClone()
            })
        ])
    };

    private static void BringLayout(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
                BringLayout(item);
        }

        if (node is not JsonObject entry)
            return;

        Rename(entry, "contentUdi", "contentKey");
        Rename(entry, "settingsUdi", "settingsKey");
        foreach (var (_, inner) in entry.ToArray())
            BringLayout(inner);
    }

    private static void Rename(JsonObject entry, string old, string name)
    {
        if (entry.Remove(old, out var udi) && KeyOf(udi?.ToString()) is { } key)
            entry[name] = key;
    }

    // Blocks of today may still name a UDI, beside the values that older ones do not have.
    private static Guid? OldKey(JsonObject item) => item.ContainsKey("values") ? null : KeyOf(item["udi"]?.ToString());

    private static Guid? KeyOf(string? text) => UdiParser.TryParse(text ?? string.Empty, out GuidUdi? udi) ? udi.Guid : null;

    [GeneratedRegex(@"data-content-udi=""(?<udi>[^""]*)""")]
    private static partial Regex ContentUdi();
}
