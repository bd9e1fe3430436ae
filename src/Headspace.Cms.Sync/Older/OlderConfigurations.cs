using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;

namespace Headspace.Cms.Sync.Older;

/// <summary>
/// The configurations of the editors of Umbraco before 14: names began with a capital, lists held objects, and nodes were named by
/// UDI. One that has the form of today stays as it is.
/// </summary>
internal static class OlderConfigurations
{
    public const string MediaPicker = "Umbraco.MediaPicker";

    private static readonly Guid _image = new("cc07b313-0843-4aa8-bbda-871c8da728c8");

    private static readonly Dictionary<string, (string Old, string New)[]> _renamed = new(StringComparer.OrdinalIgnoreCase)
    {
        [Constants.PropertyEditors.Aliases.Label] = [("valueType", "umbracoDataValueType")],
        [Constants.PropertyEditors.Aliases.MultipleTextstring] = [("minimum", "min"), ("maximum", "max")],
        [Constants.PropertyEditors.Aliases.MarkdownEditor] = [("displayLivePreview", "preview")],
        [Constants.PropertyEditors.Aliases.MultiNodeTreePicker] = [("treeSource", "startNode")],
        [MediaPicker] = [("multiPicker", "multiple")],
        [Constants.PropertyEditors.Aliases.Slider] =
        [
            ("initialValue", "initVal1"), ("initialValue2", "initVal2"), ("minimumValue", "minVal"), ("maximumValue", "maxVal"),
            ("stepIncrements", "step")
        ]
    };

    private static readonly HashSet<string> _nodes = ["startNodeId", "mediaParentId"];

    public static JsonObject Bring(string editor, JsonObject older)
    {
        var config = (JsonObject)Lowered(older)!;
        foreach (var (old, name) in _renamed.GetValueOrDefault(editor, []))
            Rename(config, old, name);
        foreach (var name in _nodes.Where(config.ContainsKey))
            config[name] = KeyOf(config[name]);

        switch (editor)
        {
            case Constants.PropertyEditors.Aliases.CheckBoxList or Constants.PropertyEditors.Aliases.DropDownListFlexible or Constants.PropertyEditors.Aliases.RadioButtonList:
                OlderLists.BringTexts(config, "items");
                break;
            case Constants.PropertyEditors.Aliases.UploadField:
                OlderLists.BringTexts(config, "fileExtensions");
                break;
            case Constants.PropertyEditors.Aliases.ColorPicker:
                OlderLists.BringColors(config);
                break;
            case Constants.PropertyEditors.Aliases.ListView:
                OlderLists.BringLayouts(config);
                break;
            case Constants.PropertyEditors.Aliases.MultiNodeTreePicker:
                BringStartNode(config);
                break;
            case Constants.PropertyEditors.Aliases.Tags:
                BringTags(config);
                break;
            case MediaPicker:
                BringMediaPicker(config);
                break;
            case "Umbraco.TinyMCE" or Constants.PropertyEditors.Aliases.RichText:
                OlderRichText.Bring(config);
                break;
        }

        return config;
    }

    public static void Rename(JsonObject config, string old, string name)
    {
        if (!config.Remove(old, out var value))
            return;

        config.TryAdd(name, value);
    }

    private static JsonNode? Lowered(JsonNode? node) => node switch
    {
        JsonObject item => new JsonObject(item
            .Select(property => KeyValuePair.Create(JsonNamingPolicy.CamelCase.ConvertName(property.Key), Lowered(property.Value)))
            .DistinctBy(property => property.Key)),
        JsonArray items => new JsonArray([.. items.Select(Lowered)]),
        _ => node?.DeepClone()
    };

    private static JsonNode? KeyOf(JsonNode? node)
        => node is JsonValue value && value.TryGetValue<string>(out var text) && UdiParser.TryParse(text, out GuidUdi? udi) ? udi.Guid : node?.DeepClone();

    private static void BringStartNode(JsonObject config)
    {
        if (config["startNode"] is not JsonObject source)
            return;

        Rename(source, "objectType", "type");
        Rename(source, "startNodeQuery", "query");
        Rename(source, "startNodeId", "id");
        if (source.ContainsKey("id"))
            source["id"] = KeyOf(source["id"]);
    }

    private static void BringTags(JsonObject config)
    {
        config.Remove("delimiter");
        if (config["storageType"] is JsonValue value && value.TryGetValue<int>(out var number))
            config["storageType"] = number == 0 ? "Csv" : "Json";
    }

    private static void BringMediaPicker(JsonObject config)
    {
        config.Remove("disableFolderSelect");
        if (config.Remove("onlyImages", out var onlyImages) && onlyImages is JsonValue value && (value.ToString() is "true" or "1"))
            config["filter"] = _image.ToString();
    }
}
