using System.Xml.Linq;
using Umbraco.Cms.Core;

namespace Headspace.Cms.Sync.Files;

/// <summary>Brings the files of uSync 9 to 16 into the form of 17, so that all others know one form only.</summary>
internal static class OlderFormats
{
    private static readonly Guid _memberListView = new("aa2c52a0-ce87-4e65-a47c-7df09358585d");

    /// <summary>Properties that every member had before they became columns.</summary>
    private static readonly HashSet<string> _memberColumns = new(StringComparer.OrdinalIgnoreCase)
    {
        "umbracoMemberApproved", "umbracoMemberFailedPasswordAttempts", "umbracoMemberLastLockoutDate", "umbracoMemberLastLogin",
        "umbracoMemberLastPasswordChangeDate", "umbracoMemberLockedOut", "umbracoMemberPasswordRetrievalAnswer",
        "umbracoMemberPasswordRetrievalQuestion"
    };

    private static readonly Dictionary<string, string> _editors = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Umbraco.TinyMCE"] = Constants.PropertyEditors.Aliases.RichText
    };

    private static readonly Dictionary<string, string> _userInterfaces = new(StringComparer.OrdinalIgnoreCase)
    {
        [Constants.PropertyEditors.Aliases.TextBox] = "Umb.PropertyEditorUi.TextBox",
        [Constants.PropertyEditors.Aliases.TextArea] = "Umb.PropertyEditorUi.TextArea",
        [Constants.PropertyEditors.Aliases.RichText] = "Umb.PropertyEditorUi.Tiptap",
        [Constants.PropertyEditors.Aliases.Boolean] = "Umb.PropertyEditorUi.Toggle",
        [Constants.PropertyEditors.Aliases.ListView] = "Umb.PropertyEditorUi.Collection",
        [Constants.PropertyEditors.Aliases.MediaPicker3] = "Umb.PropertyEditorUi.MediaPicker",
        [Constants.PropertyEditors.Aliases.ContentPicker] = "Umb.PropertyEditorUi.DocumentPicker",
        [Constants.PropertyEditors.Aliases.MultiNodeTreePicker] = "Umb.PropertyEditorUi.ContentPicker",
        [Constants.PropertyEditors.Aliases.DropDownListFlexible] = "Umb.PropertyEditorUi.Dropdown",
        [Constants.PropertyEditors.Aliases.MultipleTextstring] = "Umb.PropertyEditorUi.MultipleTextString",
        [Constants.PropertyEditors.Aliases.DateTime] = "Umb.PropertyEditorUi.DatePicker",
        [Constants.PropertyEditors.Aliases.ColorPickerEyeDropper] = "Umb.PropertyEditorUi.EyeDropper",
        [Constants.PropertyEditors.Aliases.MarkdownEditor] = "Umb.PropertyEditorUi.MarkdownEditor"
    };

    public static void Bring(XElement root)
    {
        if (SyncFile.Child(root, "Info") is not { } info)
            return;

        switch (root.Name.LocalName.ToLowerInvariant())
        {
            case "datatype":
                BringDataType(info);
                break;
            case "contenttype" or "mediatype" or "membertype":
                BringContentType(root, info);
                break;
            case "content" or "media":
                BringNode(root, info);
                break;
        }
    }

    private static void BringDataType(XElement info)
    {
        SyncFile.Child(info, "DatabaseType")?.Remove();
        if (SyncFile.Child(info, "EditorAlias") is not { } editor || editor.Value.Length == 0)
            return;

        if (_editors.TryGetValue(editor.Value, out var alias))
            editor.Value = alias;
        if (SyncFile.Child(info, "EditorUiAlias") is null)
            editor.AddAfterSelf(new XElement("EditorUiAlias", UserInterface(editor.Value)));
    }

    private static string UserInterface(string editor)
        => _userInterfaces.TryGetValue(editor, out var known) ? known
            : editor.StartsWith("Umbraco.", StringComparison.Ordinal) ? "Umb.PropertyEditorUi." + editor["Umbraco.".Length..]
            : editor;

    private static void BringContentType(XElement root, XElement info)
    {
        if (SyncFile.Child(info, "IsListView") is { } flag)
        {
            var isOn = bool.TryParse(flag.Value, out var on) && on;
            if (SyncFile.Child(info, "ListView") is null)
                flag.AddAfterSelf(new XElement("ListView", isOn ? ListView(root) : Guid.Empty));
            flag.Remove();
        }

        // New in 18.
        SyncFile.Child(info, "AllowedInLibrary")?.Remove();
        SyncFile.Child(root, "GenericProperties")?.Elements()
            .Where(property => _memberColumns.Contains(SyncFile.Child(property, "Alias")?.Value ?? string.Empty))
            .Remove();
    }

    private static Guid ListView(XElement root) => root.Name.LocalName.ToLowerInvariant() switch
    {
        "mediatype" => Constants.DataTypes.Guids.ListViewMediaGuid,
        "membertype" => _memberListView,
        _ => Constants.DataTypes.Guids.ListViewContentGuid
    };

    private static void BringNode(XElement root, XElement info)
    {
        if (SyncFile.Child(info, "NodeName") is { } name && SyncFile.Attribute(name, "Default") is not { Length: > 0 })
            name.SetAttributeValue("Default", SyncFile.Attribute(root, "Alias"));
        if (SyncFile.Child(info, "Published") is { } published && SyncFile.Attribute(published, "Default") is not { Length: > 0 })
            published.SetAttributeValue("Default", published.Elements().Any(culture => bool.TryParse(culture.Value, out var flag) && flag));
    }
}
