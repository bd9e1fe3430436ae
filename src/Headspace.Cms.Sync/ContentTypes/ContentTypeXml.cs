using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Headspace.Cms.Sync.ContentTypes;

/// <summary>What the files of document types and media types have in common, written.</summary>
internal static class ContentTypeXml
{
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

    public static XElement Properties(IContentTypeBase type, bool withVariations) => new(
        "GenericProperties",
        type.PropertyTypes.OrderBy(property => property.Alias, StringComparer.Ordinal).Select(property => Property(type, property, withVariations)));

    public static XElement Tabs(IContentTypeBase type) => new(
        "Tabs",
        type.PropertyGroups.OrderBy(group => group.SortOrder).ThenBy(group => group.Alias, StringComparer.Ordinal).Select(group => new XElement(
            "Tab",
            new XElement("Key", group.Key),
            SyncXml.Text("Caption", group.Name),
            SyncXml.Text("Alias", group.Alias),
            new XElement("Type", group.Type),
            new XElement("SortOrder", group.SortOrder))));

    private static XElement Property(IContentTypeBase type, IPropertyType property, bool withVariations)
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
            SyncXml.Text("MandatoryMessage", property.MandatoryMessage),
            SyncXml.Text("ValidationRegExpMessage", property.ValidationRegExpMessage),
            new XElement("LabelOnTop", property.LabelOnTop));
    }
}
