using System.Globalization;
using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.Sync.Documents;

/// <summary>What the files of documents and media have in common, read. What a file does not speak of stays as it is.</summary>
internal static class NodeReader
{
    public static string Name(SyncFile file)
        => file.Element("Info", "NodeName") is { } names && SyncFile.Attribute(names, "Default") is { Length: > 0 } name ? name : file.Alias;

    public static void ReadInfo(SyncFile file, IContentBase node)
    {
        if (TryDate(file.Text("Info", "CreateDate"), out var created))
            node.CreateDate = created;

        var names = file.Elements("Info", "NodeName").Where(name => Includes(file, SyncFile.Attribute(name, "Culture"))).ToArray();
        foreach (var name in names)
            node.SetCultureName(name.Value, SyncFile.Attribute(name, "Culture"));
        if (names.Length == 0 && file.Cultures.Count == 0)
            node.Name = Name(file);
    }

    public static void ReadValues(SyncFile file, IContentBase node, SyncRun run)
    {
        foreach (var element in file.Elements("Properties"))
        {
            if (!node.Properties.TryGetValue(element.Name.LocalName, out var property))
            {
                run.Warn(file, $"the type \"{node.ContentType.Alias}\" has no property \"{element.Name.LocalName}\"; its value is left out");
                continue;
            }

            foreach (var value in element.Elements())
                ReadValue(file, property, value, run);
        }
    }

    /// <summary>The files's view of an exported item: only what the file speaks of.</summary>
    public static XElement Narrow(SyncFile file, XElement current)
    {
        var narrowed = new XElement(current);
        var spoken = file.Elements("Properties").Select(element => element.Name.LocalName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        SyncFile.Child(narrowed, "Properties")?.Elements().Where(element => !spoken.Contains(element.Name.LocalName)).Remove();
        foreach (var name in new[] { "SortOrder", "CreateDate" })
        {
            if (file.Element("Info", name) is null)
                SyncFile.Child(SyncFile.Child(narrowed, "Info")!, name)?.Remove();
        }

        return narrowed;
    }

    public static bool Includes(SyncFile file, string? culture)
        => file.Cultures.Count == 0 || (culture is not null && file.Cultures.Contains(culture, StringComparer.OrdinalIgnoreCase));

    public static bool TryDate(string? text, out DateTime date)
        => DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static void ReadValue(SyncFile file, IProperty property, XElement element, SyncRun run)
    {
        var culture = SyncFile.Attribute(element, "Culture");
        var segment = SyncFile.Attribute(element, "Segment");
        if (!Includes(file, culture))
            return;

        if (!property.PropertyType.SupportsVariation(culture, segment))
        {
            run.Warn(file, $"the property \"{property.Alias}\" does not vary as its value in the file does; it is left out");
            return;
        }

        var value = Value(file, property.PropertyType, element);
        if (!Equals(property.GetValue(culture, segment), value))
            property.SetValue(value, culture, segment);
    }

    private static object? Value(SyncFile file, IPropertyType type, XElement element)
    {
        var text = element.Value;
        if (string.IsNullOrEmpty(text))
            return null;

        return type.ValueStorageType switch
        {
            ValueStorageType.Integer when long.TryParse(text, CultureInfo.InvariantCulture, out var number) => (int)number,
            ValueStorageType.Integer when bool.TryParse(text, out var flag) => flag ? 1 : 0,
            ValueStorageType.Decimal when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
            ValueStorageType.Date when TryDate(text, out var date) => date,
            ValueStorageType.Nvarchar or ValueStorageType.Ntext => NodeXml.HoldsJson(type) ? SyncJson.Compact(text) : text,
            _ => throw file.Error(element, $"\"{text}\" does not fit the property \"{type.Alias}\"")
        };
    }
}
