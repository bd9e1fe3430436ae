using System.Globalization;
using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Older;
using Headspace.Cms.Sync.Settings;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Headspace.Cms.Sync.Documents;

/// <summary>What the files of documents and media have in common, read. What a file does not speak of stays as it is.</summary>
internal static class NodeReader
{
    private static readonly string[] _optional = ["SortOrder", "CreateDate", "Template", "Schedule", "Published", "FileHash"];

    /// <summary>What is written for people and not read.</summary>
    private static readonly string[] _foreign = ["UserInfo", "IsBlueprint"];

    public static string Name(SyncFile file)
        => file.Element("Info", "NodeName") is { } names && SyncFile.Attribute(names, "Default") is { Length: > 0 } name ? name : file.Alias;

    public static void ReadInfo(SyncFile file, IContentBase node)
    {
        if (!file.IsPartial && TryDate(file.Text("Info", "CreateDate"), out var created))
            node.CreateDate = created;

        var names = file.Elements("Info", "NodeName").Where(name => PartialNode.Includes(file, SyncFile.Attribute(name, "Culture"), null)).ToArray();
        var varies = node.ContentType.VariesByCulture();
        foreach (var name in names.Where(_ => varies))
            node.SetCultureName(name.Value, SyncFile.Attribute(name, "Culture"));
        if (file.IsPartial)
            return;

        if (!varies || names.Length == 0)
            node.Name = Name(file);
        var known = names.Select(name => SyncFile.Attribute(name, "Culture")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var gone in node.AvailableCultures.Where(culture => varies && known.Count > 0 && !known.Contains(culture)).ToArray())
            node.SetCultureName(null, gone);
    }

    public static void ReadValues(SyncFile file, IContentBase node, HandlerOptions options, SyncRun run)
    {
        foreach (var element in file.Elements("Properties").Where(element => !NodeFilter.IsLeftOut(element.Name.LocalName, options)))
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

    /// <summary>The file and the exported item, as far as the file speaks of it.</summary>
    public static bool AreSame(SyncFile file, XElement current, HandlerOptions options)
    {
        XElement narrowed = new(current);
        XElement root = new(file.Root);
        NodeFilter.Apply(root, options);
        var spoken = SyncFile.Child(root, "Properties")?.Elements().Where(element => element.HasElements)
            .Select(element => element.Name.LocalName).ToHashSet(StringComparer.OrdinalIgnoreCase) ?? [];
        SyncFile.Child(narrowed, "Properties")?.Elements().Where(element => !spoken.Contains(element.Name.LocalName)).Remove();
        SyncFile.Child(root, "Properties")?.Elements().Where(element => !spoken.Contains(element.Name.LocalName)).Remove();
        // A property that the type does not have was warned of when the node was saved.
        SyncFile.Child(root, "Properties")?.Elements()
            .Where(element => SyncFile.Child(SyncFile.Child(narrowed, "Properties")!, element.Name.LocalName) is null)
            .Remove();
        ValueForms.Align(root, narrowed);
        if (file.IsPartial)
            return SyncComparer.AreSame(PartialNode.Comparable(file, root), PartialNode.Comparable(file, narrowed));

        foreach (var name in _optional.Where(name => SyncFile.Child(SyncFile.Child(root, "Info") ?? root, name) is null))
            SyncFile.Child(SyncFile.Child(narrowed, "Info")!, name)?.Remove();
        foreach (var name in options.IncludeFileHash ? _foreign : [.. _foreign, "FileHash"])
        {
            SyncFile.Child(SyncFile.Child(root, "Info") ?? root, name)?.Remove();
            SyncFile.Child(SyncFile.Child(narrowed, "Info")!, name)?.Remove();
        }

        return SyncComparer.AreSame(root, narrowed);
    }

    public static bool TryDate(string? text, out DateTime date)
        => DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static void ReadValue(SyncFile file, IProperty property, XElement element, SyncRun run)
    {
        var culture = SyncFile.Attribute(element, "Culture");
        var segment = SyncFile.Attribute(element, "Segment");
        if (!PartialNode.Includes(file, culture, segment))
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
            ValueStorageType.Nvarchar or ValueStorageType.Ntext => OlderPicks.Bring(type, text) ?? (NodeXml.HoldsJson(type) ? SyncJson.Compact(text) : text),
            _ => throw file.Error(element, $"\"{text}\" does not fit the property \"{type.Alias}\"")
        };
    }
}
