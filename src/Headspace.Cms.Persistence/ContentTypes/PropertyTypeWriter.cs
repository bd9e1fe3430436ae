using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.Persistence.ContentTypes;

internal sealed class PropertyTypeWriter(IScopeAccessor scopes)
{
    public void Write(ContentTypeCompositionBase type)
    {
        WriteGroups(type);
        foreach (var group in type.PropertyGroups)
        {
            foreach (var property in group.PropertyTypes ?? Enumerable.Empty<IPropertyType>())
                property.PropertyGroupId = new Lazy<int>(() => group.Id);
        }

        var keys = type.PropertyTypes.Select(property => property.DataTypeKey).Where(key => key != Guid.Empty).Distinct().ToList();
        var dataTypes = scopes.Database.Nodes.Where(node => keys.Contains(node.Key)).ToDictionary(node => node.Key, node => node.Id);
        foreach (var property in type.PropertyTypes)
        {
            if (dataTypes.TryGetValue(property.DataTypeKey, out var dataTypeId))
                property.DataTypeId = dataTypeId;
        }
        WriteProperties(type);
        if (type is MemberType memberType)
            WriteMemberProperties(memberType);
    }

    /// <summary>Deletes the properties that the type had and has no longer, with all values of them; also those that it lost with a composition.</summary>
    public void DeleteRemoved(ContentTypeCompositionBase type, ContentTypeCompositionBase before)
    {
        var database = scopes.Database;
        var kept = type.PropertyTypes.Select(property => property.Id).ToHashSet();
        var removed = before.PropertyTypes.Select(property => property.Id).Where(id => !kept.Contains(id)).ToList();
        if (removed.Count > 0)
        {
            database.TagRelationships.Where(row => removed.Contains(row.PropertyTypeId)).ExecuteDelete();
            database.PropertyData.Where(row => removed.Contains(row.PropertyTypeId)).ExecuteDelete();
            database.MemberTypeProperties.Where(row => removed.Contains(row.PropertyTypeId)).ExecuteDelete();
            database.PropertyTypes.Where(row => removed.Contains(row.Id)).ExecuteDelete();
        }

        var keptGroups = type.PropertyGroups.Select(group => group.Id).ToHashSet();
        var removedGroups = before.PropertyGroups.Select(group => group.Id).Where(id => !keptGroups.Contains(id)).ToList();
        if (removedGroups.Count > 0)
        {
            database.PropertyTypes.Where(row => row.PropertyTypeGroupId != null && removedGroups.Contains(row.PropertyTypeGroupId.Value))
                .ExecuteUpdate(set => set.SetProperty(row => row.PropertyTypeGroupId, (int?)null));
            database.PropertyGroups.Where(row => removedGroups.Contains(row.Id)).ExecuteDelete();
        }

        DeleteComposedValues(type, before);
    }

    private void DeleteComposedValues(ContentTypeCompositionBase type, ContentTypeCompositionBase before)
    {
        var composed = type.CompositionPropertyTypes.Select(property => property.Id).ToHashSet();
        var lost = before.GetOriginalComposedPropertyTypes().Select(property => property.Id).Where(id => !composed.Contains(id)).ToList();
        if (lost.Count == 0)
            return;
        var database = scopes.Database;
        var contents = database.Contents.Where(content => content.ContentTypeId == type.Id).Select(content => content.NodeId);
        var versions = database.ContentVersions.Where(version => contents.Contains(version.NodeId)).Select(version => version.Id);
        database.TagRelationships.Where(row => lost.Contains(row.PropertyTypeId) && contents.Contains(row.NodeId)).ExecuteDelete();
        database.PropertyData.Where(row => lost.Contains(row.PropertyTypeId) && versions.Contains(row.VersionId)).ExecuteDelete();
    }

    private void WriteGroups(ContentTypeCompositionBase type)
    {
        var database = scopes.Database;
        var own = database.PropertyGroups.Where(row => row.ContentTypeId == type.Id).Select(row => row.Id).ToHashSet();
        var rows = type.PropertyGroups.ToLookup(group => own.Contains(group.Id), group => ToRow(group, type.Id));
        database.UpdateMany([.. rows[true]]);
        database.InsertMany([.. rows[false]]);
        var ids = database.PropertyGroups.Where(row => row.ContentTypeId == type.Id).ToDictionary(row => row.Key, row => row.Id);
        foreach (var group in type.PropertyGroups)
            group.Id = ids[group.Key];
    }

    private void WriteProperties(ContentTypeCompositionBase type)
    {
        var database = scopes.Database;
        var rows = type.PropertyTypes.ToLookup(property => property.HasIdentity, property => ToRow(property, type.Id));
        database.UpdateMany([.. rows[true]]);
        database.InsertMany([.. rows[false]]);
        var ids = database.PropertyTypes.Where(row => row.ContentTypeId == type.Id).ToDictionary(row => row.Key, row => row.Id);
        foreach (var property in type.PropertyTypes)
            property.Id = ids[property.Key];
    }

    private static PropertyGroupRow ToRow(PropertyGroup group, int contentTypeId) => new()
    {
        Id = group.Id,
        Key = group.Key,
        ContentTypeId = contentTypeId,
        Type = (int)group.Type,
        Name = group.Name ?? string.Empty,
        Alias = group.Alias,
        SortOrder = group.SortOrder,
    };

    private static PropertyTypeRow ToRow(IPropertyType property, int contentTypeId) => new()
    {
        Id = property.Id,
        Key = property.Key,
        DataTypeId = property.DataTypeId,
        ContentTypeId = contentTypeId,
        PropertyTypeGroupId = property.PropertyGroupId is { Value: > 0 } group ? group.Value : null,
        Alias = property.Alias,
        Name = property.Name,
        SortOrder = property.SortOrder,
        Mandatory = property.Mandatory,
        MandatoryMessage = property.MandatoryMessage,
        ValidationRegExp = property.ValidationRegExp,
        ValidationRegExpMessage = property.ValidationRegExpMessage,
        Description = property.Description,
        LabelOnTop = property.LabelOnTop,
        Variations = (int)property.Variations,
    };

    private void WriteMemberProperties(MemberType type) =>
        scopes.Database.InsertMany([.. type.PropertyTypes.Select(property => new MemberTypePropertyRow
        {
            NodeId = type.Id,
            PropertyTypeId = property.Id,
            MemberCanEdit = type.MemberCanEditProperty(property.Alias),
            ViewOnProfile = type.MemberCanViewProperty(property.Alias),
            IsSensitive = type.IsSensitiveProperty(property.Alias),
        })]);
}
