using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Settings;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Headspace.Cms.Sync.ContentTypes;

/// <summary>What the files of document types and media types have in common, written.</summary>
internal static class ContentTypeXml
{
    /// <summary>
    /// An exported type without what the file does not speak of. Where nothing is to be removed, what only the type has does not
    /// count; where only new properties are read, neither do those that it has already.
    /// </summary>
    public static XElement Narrow(SyncFile file, XElement current, HandlerOptions options)
    {
        XElement narrowed = new(current);
        Keep(SyncFile.Child(narrowed, "Info"), file.Element("Info"), all: false);
        foreach (var name in new[] { "GenericProperties", "Tabs", "Structure" })
        {
            if (SyncFile.Child(narrowed, name) is not { } list)
                continue;

            if (file.Element(name) is not { } others)
            {
                list.Remove();
                continue;
            }

            foreach (var element in list.Elements().ToArray())
            {
                var other = others.Elements().FirstOrDefault(candidate => Identity(candidate) == Identity(element));
                if (other is not null && options.NewPropertiesOnly)
                    element.ReplaceWith(new XElement(other));
                else if (other is not null)
                    Adopt(element, other);
                else if (options.NoRemove || options.NewPropertiesOnly)
                    element.Remove();
            }
        }

        return narrowed;
    }

    public static XElement[] Info(IContentTypeComposition type) =>
    [
        SyncXml.Text("Name", type.Name),
        SyncXml.Text("Icon", type.Icon),
        SyncXml.Text("Thumbnail", type.Thumbnail),
        SyncXml.Text("Description", type.Description),
        SyncXml.CapitalFlag("AllowAtRoot", type.AllowedAsRoot),
        new XElement("ListView", type.ListView ?? Guid.Empty),
        new XElement("Variations", type.Variations),
        new XElement("IsElement", type.IsElement)
    ];

    /// <summary>The master type or the folder, then the compositions; a master type is a composition, too, and is not repeated.</summary>
    public static XElement?[] Place(IContentTypeComposition type, (Guid Key, string Path)? folder)
    {
        var parent = type.ContentTypeComposition.FirstOrDefault(candidate => candidate.Id == type.ParentId);
        return
        [
            parent is not null ? SyncXml.Reference("Parent", parent.Key, parent.Alias)
                : folder is { } known ? SyncXml.Reference("Folder", known.Key, known.Path)
                : null,
            new XElement("Compositions", type.ContentTypeComposition
                .Where(composition => composition != parent)
                .Select(composition => SyncXml.Reference("Composition", composition.Key, composition.Alias)))
        ];
    }

    public static XElement Structure(IContentTypeBase type, string elementName) => new(
        "Structure",
        (type.AllowedContentTypes ?? []).OrderBy(allowed => allowed.SortOrder).ThenBy(allowed => allowed.Alias, StringComparer.Ordinal).Select(allowed => new XElement(
            elementName,
            new XAttribute("Key", allowed.Key),
            new XAttribute("SortOrder", allowed.SortOrder),
            allowed.Alias)));

    public static XElement Properties(IContentTypeBase type, bool withVariations, Func<IPropertyType, XElement[]>? more = null) => new(
        "GenericProperties",
        type.PropertyTypes.OrderBy(property => property.Alias, StringComparer.Ordinal)
            .Select(property => Property(type, property, withVariations, more?.Invoke(property))));

    public static XElement Tabs(IContentTypeBase type) => new(
        "Tabs",
        type.PropertyGroups.OrderBy(group => group.SortOrder).ThenBy(group => group.Alias, StringComparer.Ordinal).Select(group => new XElement(
            "Tab",
            new XElement("Key", group.Key),
            SyncXml.Text("Caption", group.Name),
            SyncXml.Text("Alias", group.Alias),
            new XElement("Type", group.Type),
            new XElement("SortOrder", group.SortOrder))));

    private static string Identity(XElement element)
        => (SyncFile.Child(element, "Alias")?.Value ?? element.Value).ToLowerInvariant();

    private static void Keep(XElement? element, XElement? other, bool all)
        => element?.Elements()
            .Where(child => all || child.Name.LocalName is not ("Parent" or "Folder" or "Compositions"))
            .Where(child => other is null || SyncFile.Child(other, child.Name.LocalName) is null)
            .ToList()
            .ForEach(child => child.Remove());

    // A property or a group that was found by its alias may have another key in this database.
    private static void Adopt(XElement element, XElement other)
    {
        Keep(element, other, all: true);
        if (SyncFile.Child(element, "Key") is { } key && SyncFile.Child(other, "Key") is { } known)
            key.Value = known.Value;
    }

    private static XElement Property(IContentTypeBase type, IPropertyType property, bool withVariations, XElement[]? more)
    {
        var group = type.PropertyGroups.FirstOrDefault(candidate => candidate.PropertyTypes?.Contains(property.Alias) is true);
        return new XElement(
            "GenericProperty",
            new XElement("Key", property.Key),
            SyncXml.Text("Name", property.Name),
            SyncXml.Text("Alias", property.Alias),
            new XElement("Definition", property.DataTypeKey),
            SyncXml.Text("Type", property.PropertyEditorAlias),
            new XElement("Mandatory", property.Mandatory),
            SyncXml.Text("Validation", property.ValidationRegExp),
            SyncXml.CData("Description", property.Description),
            new XElement("SortOrder", property.SortOrder),
            group is null ? new XElement("Tab") : new XElement("Tab", new XAttribute("Alias", group.Alias), group.Name),
            withVariations ? new XElement("Variations", property.Variations) : null,
            more,
            SyncXml.Text("MandatoryMessage", property.MandatoryMessage),
            SyncXml.Text("ValidationRegExpMessage", property.ValidationRegExpMessage),
            new XElement("LabelOnTop", property.LabelOnTop));
    }
}
