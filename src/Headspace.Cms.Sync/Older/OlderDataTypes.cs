using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.Sync.Older;

/// <summary>Data types from before 14 name no user interface, and some name an editor that exists no more.</summary>
internal static class OlderDataTypes
{
    private const string Prefix = "Umbraco.";
    private const string Interface = "Umb.PropertyEditorUi.";
    private const string TinyMce = Interface + "TinyMCE";

    private static readonly Dictionary<string, string> _successors = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Umbraco.TinyMCE"] = Constants.PropertyEditors.Aliases.RichText,
        [OlderConfigurations.MediaPicker] = Constants.PropertyEditors.Aliases.MediaPicker3
    };

    /// <summary>Editors without a successor. What they have stored is kept, as text.</summary>
    private static readonly HashSet<string> _retired = new(StringComparer.OrdinalIgnoreCase)
    {
        "Umbraco.NestedContent", "Our.Umbraco.NestedContent", Constants.PropertyEditors.Aliases.Grid
    };

    private static readonly Dictionary<string, string> _interfaces = new(StringComparer.OrdinalIgnoreCase)
    {
        [Constants.PropertyEditors.Aliases.TextBox] = Interface + "TextBox",
        [Constants.PropertyEditors.Aliases.TextArea] = Interface + "TextArea",
        [Constants.PropertyEditors.Aliases.RichText] = Interface + "Tiptap",
        [Constants.PropertyEditors.Aliases.Boolean] = Interface + "Toggle",
        [Constants.PropertyEditors.Aliases.ListView] = Interface + "Collection",
        [Constants.PropertyEditors.Aliases.MediaPicker3] = Interface + "MediaPicker",
        [Constants.PropertyEditors.Aliases.ContentPicker] = Interface + "DocumentPicker",
        [Constants.PropertyEditors.Aliases.MultiNodeTreePicker] = Interface + "ContentPicker",
        [Constants.PropertyEditors.Aliases.DropDownListFlexible] = Interface + "Dropdown",
        [Constants.PropertyEditors.Aliases.MultipleTextstring] = Interface + "MultipleTextString",
        [Constants.PropertyEditors.Aliases.DateTime] = Interface + "DatePicker",
        [Constants.PropertyEditors.Aliases.ColorPickerEyeDropper] = Interface + "EyeDropper",
        [Constants.PropertyEditors.Aliases.MarkdownEditor] = Interface + "MarkdownEditor"
    };

    public static void Bring(SyncFile file, XElement info)
    {
        SyncFile.Child(info, "DatabaseType")?.Remove();
        if (SyncFile.Child(info, "EditorAlias") is not { Value.Length: > 0 } editor)
            return;

        var before = editor.Value;
        var face = SyncFile.Child(info, "EditorUiAlias");
        if (_retired.Contains(before))
        {
            Retire(file, editor, face);
            return;
        }

        editor.Value = _successors.GetValueOrDefault(before, before);
        if (face is not null && face.Value != TinyMce)
            return;

        face?.Remove();
        editor.AddAfterSelf(new XElement("EditorUiAlias", InterfaceOf(editor.Value)));
        if (before.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            Configure(file, config => OlderConfigurations.Bring(before, config));
    }

    private static void Retire(SyncFile file, XElement editor, XElement? face)
    {
        file.Notes.Add($"the editor \"{editor.Value}\" exists no more; what is stored in it is kept, as the text of a label");
        editor.Value = Constants.PropertyEditors.Aliases.Label;
        face?.Remove();
        editor.AddAfterSelf(new XElement("EditorUiAlias", InterfaceOf(editor.Value)));
        file.Element("Config")?.Remove();
        JsonObject config = new() { ["umbracoDataValueType"] = ValueTypes.Text };
        file.Root.Add(new XElement("Config", new XCData(config.ToJsonString())));
    }

    // What is no JSON object is said when the data type is read.
    private static void Configure(SyncFile file, Func<JsonObject, JsonObject> bring)
    {
        if (file.Element("Config") is not { } element || string.IsNullOrWhiteSpace(element.Value))
            return;

        try
        {
            if (JsonNode.Parse(element.Value) is JsonObject config)
                element.ReplaceNodes(new XCData(bring(config).ToJsonString()));
        }
        catch (JsonException)
        {
        }
    }

    private static string InterfaceOf(string editor)
        => _interfaces.TryGetValue(editor, out var known) ? known
            : editor.StartsWith(Prefix, StringComparison.Ordinal) ? Interface + editor[Prefix.Length..]
            : editor;
}
