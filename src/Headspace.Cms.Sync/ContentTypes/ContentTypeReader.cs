using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Settings;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Headspace.Cms.Sync.ContentTypes;

/// <summary>What the files of document types and media types have in common, read. What a file does not have is removed.</summary>
internal sealed class ContentTypeReader(IDataTypeService dataTypeService, IShortStringHelper shortStringHelper)
{
    public static void ReadInfo(SyncFile file, IContentTypeBase type)
    {
        type.Alias = file.Alias;
        type.Name = file.Required("Info", "Name");
        Read(file, "Icon", text => type.Icon = text);
        Read(file, "Thumbnail", text => type.Thumbnail = text);
        Read(file, "Description", text => type.Description = text);
        Read(file, "AllowAtRoot", _ => type.AllowedAsRoot = file.Flag("Info", "AllowAtRoot"));
        Read(file, "ListView", text => type.ListView = Guid.TryParse(text, out var listView) && listView != Guid.Empty ? listView : null);
        Read(file, "Variations", _ => type.Variations = file.Enumeration(ContentVariation.Nothing, "Info", "Variations"));
        Read(file, "IsElement", _ => type.IsElement = file.Flag("Info", "IsElement"));
    }

    public async Task ReadPropertiesAsync(SyncFile file, IContentTypeBase type, bool supportsPublishing, HandlerOptions options)
    {
        ReadGroups(file, type, supportsPublishing);
        var elements = file.Elements("GenericProperties").ToArray();
        var removes = !options.NoRemove && !options.NewPropertiesOnly;
        if (removes)
            RemoveProperties(type, elements);

        foreach (var element in elements)
        {
            if (!options.NewPropertiesOnly || !type.PropertyTypes.Any(property => property.Alias.InvariantEquals(Alias(element))))
                await ReadPropertyAsync(file, type, element);
        }

        if (removes)
            RemoveGroups(type, file);
    }

    private static void RemoveProperties(IContentTypeBase type, XElement[] elements)
    {
        var keys = elements.Select(Key).ToHashSet();
        var aliases = elements.Select(Alias).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var gone in type.PropertyTypes.Where(property => !keys.Contains(property.Key) && !aliases.Contains(property.Alias)).ToArray())
            type.RemovePropertyType(gone.Alias);
    }

    private static void RemoveGroups(IContentTypeBase type, SyncFile file)
    {
        var groups = file.Elements("Tabs").Select(Alias).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var gone in type.PropertyGroups.Where(group => !groups.Contains(group.Alias)).Select(group => group.Alias).ToArray())
            type.RemovePropertyGroup(gone);
    }

    private static void Read(SyncFile file, string name, Action<string?> set)
    {
        if (file.Element("Info", name) is not null)
            set(file.Text("Info", name));
    }

    // The keys that files give to built-in properties of members are nobody's.
    private static Guid Key(XElement element)
        => Guid.TryParse(SyncFile.Child(element, "Key")?.Value, out var key) && !MemberProperties.IsBuiltIn(Alias(element)) ? key : Guid.Empty;

    private static string? Alias(XElement element) => SyncFile.Child(element, "Alias")?.Value;

    private static void ReadGroups(SyncFile file, IContentTypeBase type, bool supportsPublishing)
    {
        foreach (var element in file.Elements("Tabs"))
        {
            var alias = Alias(element) is { Length: > 0 } text ? text : throw file.Error(element, "a tab has no alias");
            var key = Key(element);
            var group = type.PropertyGroups.FirstOrDefault(candidate => key != Guid.Empty && candidate.Key == key)
                ?? type.PropertyGroups.FirstOrDefault(candidate => candidate.Alias.InvariantEquals(alias));
            if (group is null)
            {
                group = new PropertyGroup(new PropertyTypeCollection(supportsPublishing)) { Alias = alias, Name = alias };
                if (key != Guid.Empty)
                    group.Key = key;
                type.PropertyGroups.Add(group);
            }

            if (group.Alias != alias)
                group.Alias = alias;
            group.Name = SyncFile.Child(element, "Caption")?.Value ?? alias;
            group.Type = Enum.TryParse<PropertyGroupType>(SyncFile.Child(element, "Type")?.Value, true, out var kind) ? kind : PropertyGroupType.Group;
            group.SortOrder = SyncFile.Integer(element, "SortOrder") ?? 0;
        }
    }

    private async Task ReadPropertyAsync(SyncFile file, IContentTypeBase type, XElement element)
    {
        var alias = Alias(element) is { Length: > 0 } text ? text : throw file.Error(element, "a property has no alias");
        var key = Key(element);
        var groupAlias = SyncFile.Child(element, "Tab") is { } tab && SyncFile.Attribute(tab, "Alias") is { Length: > 0 } own ? own : null;
        if (groupAlias is not null && !type.PropertyGroups.Any(group => group.Alias.InvariantEquals(groupAlias)))
            throw file.Error(element, $"the property \"{alias}\" lies in the unknown tab \"{groupAlias}\"");

        var dataType = await DataTypeAsync(file, element, alias);
        var property = type.PropertyTypes.FirstOrDefault(candidate => key != Guid.Empty && candidate.Key == key)
            ?? type.PropertyTypes.FirstOrDefault(candidate => candidate.Alias.InvariantEquals(alias));
        var isNew = property is null;
        property ??= new PropertyType(shortStringHelper, dataType, alias);
        if (isNew && key != Guid.Empty)
            property.Key = key;

        if (property.DataTypeKey != dataType.Key)
        {
            property.DataTypeId = dataType.Id;
            property.DataTypeKey = dataType.Key;
            property.PropertyEditorAlias = dataType.EditorAlias;
            property.ValueStorageType = dataType.DatabaseType;
        }

        ReadProperty(element, property, alias);
        if (isNew && groupAlias is not null)
            type.AddPropertyType(property, groupAlias);
        else if (isNew)
            type.AddPropertyType(property);
        else if (type.PropertyGroups.FirstOrDefault(group => group.PropertyTypes?.Contains(alias) is true)?.Alias.InvariantEquals(groupAlias) is not true)
            type.MovePropertyType(alias, groupAlias);
    }

    private static void ReadProperty(XElement element, IPropertyType property, string alias)
    {
        if (property.Alias != alias)
            property.Alias = alias;
        property.Name = SyncFile.Child(element, "Name")?.Value ?? alias;
        property.Description = Optional(element, "Description");
        property.Mandatory = SyncFile.Flag(element, "Mandatory");
        property.MandatoryMessage = Optional(element, "MandatoryMessage");
        property.ValidationRegExp = Optional(element, "Validation");
        property.ValidationRegExpMessage = Optional(element, "ValidationRegExpMessage");
        property.SortOrder = SyncFile.Integer(element, "SortOrder") ?? 0;
        property.LabelOnTop = SyncFile.Flag(element, "LabelOnTop");
        if (Enum.TryParse<ContentVariation>(SyncFile.Child(element, "Variations")?.Value, true, out var variations))
            property.Variations = variations;
    }

    private static string? Optional(XElement element, string name) => SyncFile.Child(element, name)?.Value is { Length: > 0 } text ? text : null;

    private async Task<IDataType> DataTypeAsync(SyncFile file, XElement element, string alias)
    {
        var definition = SyncFile.Child(element, "Definition");
        return (Guid.TryParse(definition?.Value, out var key) ? await dataTypeService.GetAsync(key) : null)
            ?? throw file.Error(definition ?? element, $"the data type \"{definition?.Value}\" of the property \"{alias}\" does not exist");
    }
}
