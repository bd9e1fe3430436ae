using Headspace.Cms.Persistence.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.Persistence.ContentTypes;

internal sealed class ContentTypeFactory(IShortStringHelper shortStringHelper)
{
    /// <summary>Returns null for a node that is no content type.</summary>
    public ContentTypeCompositionBase? Create(ContentTypeRow row, NodeRow node)
    {
        ContentTypeCompositionBase? type =
            node.ObjectType == Constants.ObjectTypes.DocumentType ? new ContentType(shortStringHelper, node.ParentId)
            : node.ObjectType == Constants.ObjectTypes.MediaType ? new MediaType(shortStringHelper, node.ParentId)
            : node.ObjectType == Constants.ObjectTypes.MemberType ? new MemberType(shortStringHelper, node.ParentId)
            : null;
        if (type is null)
            return null;
        type.Id = node.Id;
        type.Key = node.Key;
        type.Alias = row.Alias ?? string.Empty;
        type.Name = node.Name;
        type.Icon = row.Icon;
        type.Thumbnail = row.Thumbnail;
        type.Description = row.Description;
        type.ListView = row.ListView;
        type.IsElement = row.IsElement;
        type.AllowedAsRoot = row.AllowAtRoot;
        type.Variations = type is MemberType ? ContentVariation.Nothing : (ContentVariation)row.Variations;
        type.Level = node.Level;
        type.Path = node.Path;
        type.SortOrder = node.SortOrder;
        type.Trashed = node.Trashed;
        type.CreatorId = node.CreatorId ?? 0;
        type.CreateDate = node.CreateDate;
        type.UpdateDate = node.CreateDate;
        return type;
    }

    public void AddProperties(ContentTypeCompositionBase type, IEnumerable<PropertyGroupRow> groups, IReadOnlyCollection<PropertyTypeRecord> properties)
    {
        foreach (var row in groups)
        {
            var inGroup = properties.Where(record => record.Property.PropertyTypeGroupId == row.Id).Select(record => (IPropertyType)Create(type, record));
            var group = new PropertyGroup(new PropertyTypeCollection(type.SupportsPublishing, inGroup))
            {
                Id = row.Id,
                Key = row.Key,
                Type = (PropertyGroupType)row.Type,
                Name = row.Name,
                Alias = row.Alias,
                SortOrder = row.SortOrder,
            };
            type.PropertyGroups.Add(group);
        }
        type.NoGroupPropertyTypes =
        [
            .. properties.Where(record => record.Property.PropertyTypeGroupId is null).Select(record => Create(type, record)),
        ];
    }

    private PropertyType Create(ContentTypeCompositionBase type, PropertyTypeRecord record)
    {
        var row = record.Property;
        var storage = Enum.TryParse<ValueStorageType>(record.DataType.DbType, ignoreCase: true, out var parsed) ? parsed : ValueStorageType.Nvarchar;
        var property = new PropertyType(shortStringHelper, record.DataType.PropertyEditorAlias, storage, row.Alias)
        {
            Id = row.Id,
            Key = row.Key,
            Name = row.Name ?? string.Empty,
            Description = row.Description,
            DataTypeId = row.DataTypeId,
            DataTypeKey = record.DataTypeKey,
            SortOrder = row.SortOrder,
            Mandatory = row.Mandatory,
            MandatoryMessage = row.MandatoryMessage,
            ValidationRegExp = row.ValidationRegExp,
            ValidationRegExpMessage = row.ValidationRegExpMessage,
            LabelOnTop = row.LabelOnTop,
            Variations = (ContentVariation)row.Variations,
            SupportsPublishing = type.SupportsPublishing,
        };
        if (row.PropertyTypeGroupId is { } groupId)
            property.PropertyGroupId = new Lazy<int>(() => groupId);
        return property;
    }
}
