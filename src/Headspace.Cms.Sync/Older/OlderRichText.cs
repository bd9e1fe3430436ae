using System.Text.Json.Nodes;

namespace Headspace.Cms.Sync.Older;

/// <summary>The configuration of TinyMCE, made one of the editor that has taken its place.</summary>
internal static class OlderRichText
{
    private const string Button = "Umb.Tiptap.Toolbar.";

    private static readonly string[] _extensions =
    [
        "RichTextEssentials", "Anchor", "Block", "Blockquote", "Bold", "BulletList", "CodeBlock", "Embed", "Figure", "Heading",
        "HorizontalRule", "HtmlAttributeClass", "HtmlAttributeDataset", "HtmlAttributeId", "HtmlAttributeStyle", "HtmlTagDiv",
        "HtmlTagSpan", "Image", "Italic", "Link", "MediaUpload", "OrderedList", "Strike", "Subscript", "Superscript", "Table",
        "TextAlign", "TextDirection", "TextIndent", "TrailingNode", "Underline"
    ];

    /// <summary>The buttons by their old names. Others (the clipboard's, for one) have no successor.</summary>
    private static readonly Dictionary<string, string> _buttons = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ace"] = "SourceEditor",
        ["sourcecode"] = "SourceEditor",
        ["undo"] = "Undo",
        ["redo"] = "Redo",
        ["styles"] = "StyleSelect",
        ["styleselect"] = "StyleSelect",
        ["fontfamily"] = "FontFamily",
        ["fontsize"] = "FontSize",
        ["forecolor"] = "TextColorForeground",
        ["backcolor"] = "TextColorBackground",
        ["removeformat"] = "ClearFormatting",
        ["bold"] = "Bold",
        ["italic"] = "Italic",
        ["underline"] = "Underline",
        ["strikethrough"] = "Strike",
        ["subscript"] = "Subscript",
        ["superscript"] = "Superscript",
        ["alignleft"] = "TextAlignLeft",
        ["aligncenter"] = "TextAlignCenter",
        ["alignright"] = "TextAlignRight",
        ["alignjustify"] = "TextAlignJustify",
        ["bullist"] = "BulletList",
        ["numlist"] = "OrderedList",
        ["outdent"] = "TextOutdent",
        ["indent"] = "TextIndent",
        ["blockquote"] = "Blockquote",
        ["hr"] = "HorizontalRule",
        ["table"] = "Table",
        ["charmap"] = "CharacterMap",
        ["anchor"] = "Anchor",
        ["link"] = "Link",
        ["unlink"] = "Unlink",
        ["ltr"] = "TextDirectionLtr",
        ["rtl"] = "TextDirectionRtl",
        ["umbmediapicker"] = "MediaPicker",
        ["umbembeddialog"] = "EmbeddedMedia",
        ["umbblockpicker"] = "BlockPicker"
    };

    public static void Bring(JsonObject config)
    {
        if (config.Remove("editor", out var editor) && editor is JsonObject inner)
        {
            foreach (var (name, value) in inner)
                config.TryAdd(name, value?.DeepClone());
        }

        config.Remove("mode");
        config.Remove("hideLabel");
        if (config.ContainsKey("extensions"))
            return;

        config["extensions"] = new JsonArray([.. _extensions.Select(name => (JsonNode)("Umb.Tiptap." + name))]);
        if (config["toolbar"] is JsonArray toolbar && toolbar.All(item => item is JsonValue))
            config["toolbar"] = new JsonArray(new JsonArray(new JsonArray([.. Buttons(toolbar)])));
    }

    private static IEnumerable<JsonNode> Buttons(JsonArray toolbar)
        => toolbar.Select(item => _buttons.GetValueOrDefault(item!.ToString())).OfType<string>().Distinct().Select(name => (JsonNode)(Button + name));
}
