using System.Text.Json;
using System.Text.Json.Nodes;

namespace Headspace.Cms.Sync.Older;

/// <summary>Lists in the configurations of before 14, whose items were objects with an id.</summary>
internal static class OlderLists
{
    /// <summary>Makes a list of texts of items with an id and a value, in the order of their ids.</summary>
    public static void BringTexts(JsonObject config, string name)
    {
        if (config.TryGetPropertyValue(name, out var list) && list is null)
            config.Remove(name);
        if (list is JsonArray items && items.All(item => item is JsonObject))
            config[name] = new JsonArray([.. Ordered(items).Select(item => item["value"]?.DeepClone()).OfType<JsonNode>()]);
    }

    /// <summary>Makes colours with a value and a label of items whose value is a colour, or JSON with both.</summary>
    public static void BringColors(JsonObject config)
    {
        if (config["items"] is JsonArray items && items.All(item => item is JsonObject && item["value"] is JsonValue))
            config["items"] = new JsonArray([.. Ordered(items).Select(Color)]);
    }

    /// <summary>Names the views of a collection, which were files of the old backoffice.</summary>
    public static void BringLayouts(JsonObject config)
    {
        foreach (var item in Objects(config, "layouts"))
        {
            if (item.Remove("path", out var path) && path is JsonValue && !item.ContainsKey("collectionView"))
            {
                var isGrid = path.ToString().EndsWith("grid.html", StringComparison.OrdinalIgnoreCase);
                item["collectionView"] = "Umb.CollectionView.Document." + (isGrid ? "Grid" : "Table");
            }
        }

        foreach (var item in Objects(config, "layouts").Concat(Objects(config, "includeProperties")))
        {
            if (item["isSystem"] is JsonValue flag && flag.TryGetValue<int>(out var number))
                item["isSystem"] = number != 0;
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonObject config, string name) => (config[name] as JsonArray)?.OfType<JsonObject>() ?? [];

    private static IEnumerable<JsonObject> Ordered(JsonArray items)
        => items.OfType<JsonObject>().OrderBy(item => item["id"] is JsonValue id && id.TryGetValue<int>(out var number) ? number : int.MaxValue);

    private static JsonNode Color(JsonObject item)
    {
        var text = item["value"]!.ToString();
        var inner = text.StartsWith('{') ? Parse(text) : null;
        var value = inner?["value"]?.ToString() ?? text;
        return new JsonObject { ["value"] = value, ["label"] = (inner ?? item)["label"]?.ToString() ?? value };
    }

    private static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
