using System.Globalization;
using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Headspace.Cms.Sync.Documents;

/// <summary>What the files of documents and media have in common, written.</summary>
internal sealed class NodeXml(NodePaths paths, IShortStringHelper shortStringHelper)
{
    private const int TrashedLevel = 100;

    /// <summary>Editors whose value is a text as it stands, even where it looks like JSON.</summary>
    private static readonly HashSet<string> _plainTexts =
    [
        Constants.PropertyEditors.Aliases.TextBox,
        Constants.PropertyEditors.Aliases.TextArea,
        Constants.PropertyEditors.Aliases.MultipleTextstring,
        Constants.PropertyEditors.Aliases.Label
    ];

    public static bool HoldsJson(IPropertyType property) => !_plainTexts.Contains(property.PropertyEditorAlias);

    public static XElement Root(string name, IContentBase node)
        => SyncXml.Root(name, node.Key, node.Name, LevelOf(node));

    /// <summary>The level; that of what lies in the recycle bin comes after all others.</summary>
    public static int LevelOf(IContentBase node) => node.Trashed ? TrashedLevel + node.Level : node.Level;

    public object[] Info(IContentBase node)
    {
        var (path, parent) = paths.Of(node);
        var safePath = string.Join('/', path.Split('/').Select(name => name.ToSafeAlias(shortStringHelper)));
        return
        [
            SyncXml.Reference("Parent", parent?.Key ?? Guid.Empty, parent?.Name),
            SyncXml.Text("Path", safePath),
            new XElement("Trashed", node.Trashed),
            SyncXml.Text("ContentType", node.ContentType.Alias),
            SyncXml.Date("CreateDate", node.CreateDate),
            new XElement(
                "NodeName",
                new XAttribute("Default", node.Name ?? string.Empty),
                node.AvailableCultures.Order(StringComparer.OrdinalIgnoreCase).Select(culture =>
                    new XElement("Name", new XAttribute("Culture", culture), node.GetCultureName(culture)))),
            new XElement("SortOrder", node.SortOrder)
        ];
    }

    public static XElement Properties(IContentBase node, ISet<string> except) => new(
        "Properties",
        node.Properties.Where(property => !except.Contains(property.Alias))
            .OrderBy(property => property.Alias, StringComparer.Ordinal)
            .Select(property => new XElement(property.Alias, Values(node, property))));

    private static IEnumerable<XElement> Values(IContentBase node, IProperty property)
    {
        var type = property.PropertyType;
        var cultures = type.VariesByCulture()
            ? node.AvailableCultures.Order(StringComparer.OrdinalIgnoreCase).Select(string? (culture) => culture)
            : [null];
        foreach (var culture in cultures)
            yield return Value(type, property.GetValue(culture), culture, null);

        foreach (var segment in property.Values.Where(value => value.Segment is { Length: > 0 }).OrderBy(value => value.Culture).ThenBy(value => value.Segment))
            yield return Value(type, segment.EditedValue, segment.Culture, segment.Segment);
    }

    private static XElement Value(IPropertyType type, object? value, string? culture, string? segment)
    {
        var element = SyncXml.CData("Value", Text(type, value));
        if (culture is not null)
            element.Add(new XAttribute("Culture", culture));
        if (segment is not null)
            element.Add(new XAttribute("Segment", segment));
        return element;
    }

    private static string? Text(IPropertyType type, object? value) => value switch
    {
        DateTime date => date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        string text => HoldsJson(type) ? SyncJson.Pretty(text) : text,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString()
    };
}
