using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Headspace.Models.Generator;

/// <summary>The type of the value that a property gives to a view, by its editor and the data type's configuration.</summary>
internal static class ValueTypes
{
    private const string Blocks = "global::Umbraco.Cms.Core.Models.Blocks.";
    private const string Content = "global::Umbraco.Cms.Core.Models.PublishedContent.IPublishedContent";
    private const string Crops = "global::Umbraco.Cms.Core.Models.MediaWithCrops";
    private const string Link = "global::Umbraco.Cms.Core.Models.Link";
    private const string Strings = "global::System.Collections.Generic.IEnumerable<string>";

    private static readonly Dictionary<string, string> byEditor = new(StringComparer.Ordinal)
    {
        ["Umbraco.TextBox"] = "string",
        ["Umbraco.TextArea"] = "string",
        ["Umbraco.EmailAddress"] = "string",
        ["Umbraco.RadioButtonList"] = "string",
        ["Umbraco.UploadField"] = "string",
        ["Umbraco.ColorPicker"] = "string",
        ["Umbraco.TrueFalse"] = "bool",
        ["Umbraco.Integer"] = "int",
        ["Umbraco.Decimal"] = "decimal",
        ["Umbraco.DateTime"] = "global::System.DateTime",
        ["Umbraco.DateOnly"] = "global::System.DateOnly",
        ["Umbraco.TimeOnly"] = "global::System.TimeOnly",
        ["Umbraco.DateTimeUnspecified"] = "global::System.DateTime",
        ["Umbraco.DateTimeWithTimeZone"] = "global::System.DateTimeOffset",
        ["Umbraco.RichText"] = "global::Umbraco.Cms.Core.Strings.IHtmlEncodedString",
        ["Umbraco.ContentPicker"] = Content,
        ["Umbraco.BlockList"] = Blocks + "BlockListModel",
        ["Umbraco.BlockGrid"] = Blocks + "BlockGridModel",
        ["Umbraco.SingleBlock"] = Blocks + "BlockListItem",
        ["Umbraco.CheckBoxList"] = Strings,
        ["Umbraco.MultipleTextstring"] = Strings,
        ["Umbraco.Tags"] = Strings,
        ["UmbracoForms.FormPicker"] = "global::System.Guid",
        ["Umbraco.ImageCropper"] = "global::Umbraco.Cms.Core.PropertyEditors.ValueConverters.ImageCropperValue",
    };

    private static readonly HashSet<string> structs = new(StringComparer.Ordinal)
    {
        "bool", "int", "long", "decimal", "global::System.TimeSpan", "global::System.Guid", "global::System.DateTime", "global::System.DateOnly", "global::System.TimeOnly", "global::System.DateTimeOffset",
    };

    /// <summary>The full name of the type, without a question mark.</summary>
    public static string Of(PropertyFile property, IReadOnlyDictionary<Guid, string> configurations)
    {
        configurations.TryGetValue(property.DataTypeKey, out var configuration);
        return property.EditorAlias switch
        {
            "Umbraco.MediaPicker3" => Has(configuration, "multiple", "true") ? Many(Crops) : Crops,
            "Umbraco.MultiNodeTreePicker" => Has(configuration, "maxNumber", "1") ? Content : Many(Content),
            "Umbraco.MultiUrlPicker" => Has(configuration, "maxNumber", "1") ? Link : Many(Link),
            "Umbraco.DropDown.Flexible" => Has(configuration, "multiple", "true") ? Strings : "string",
            "Umbraco.Label" => OfLabel(configuration),
            var editor => byEditor.TryGetValue(editor, out var type) ? type : "object",
        };
    }

    /// <summary>Whether a missing value of the type is its default rather than null.</summary>
    public static bool IsStruct(string type) => structs.Contains(type);

    /// <summary>Key and configuration of a data type file; null for what is none.</summary>
    public static (Guid Key, string Configuration)? ReadDataType(string text)
    {
        try
        {
            var root = XElement.Parse(text);
            return root.Name.LocalName == "DataType" && Guid.TryParse((string?)root.Attribute("Key"), out var key)
                ? (key, (string?)root.Element("Config") ?? string.Empty)
                : null;
        }
        catch (System.Xml.XmlException)
        {
            return null;
        }
    }

    private static string Many(string type) => $"global::System.Collections.Generic.IEnumerable<{type}>";

    private static string OfLabel(string? configuration) =>
        Regex.Match(configuration ?? string.Empty, "\"umbracoDataValueType\"\\s*:\\s*\"(\\w+)\"").Groups[1].Value switch
        {
            "INT" => "int",
            "BIGINT" => "long",
            "DECIMAL" => "decimal",
            "DATETIME" or "DATE" => "global::System.DateTime",
            "TIME" => "global::System.TimeSpan",
            _ => "string",
        };

    private static bool Has(string? configuration, string name, string value) =>
        Regex.IsMatch(configuration ?? string.Empty, $"\"{name}\"\\s*:\\s*\"?{value}\"?\\s*[,}}\\r\\n]");
}
