using Headspace.Cms.Persistence.Caching;
using Headspace.Cms.Persistence.Scoping;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.ContentTypes;

/// <summary>Reads all content types with one query a table.</summary>
internal sealed class ContentTypeReader(IScopeAccessor scopes, ITemplateRepository templates, ContentTypeFactory factory)
{
    public EntitySet<IContentTypeComposition> Read()
    {
        var database = scopes.Database;
        var rows = (
            from type in database.ContentTypes
            join node in database.Nodes on type.NodeId equals node.Id
            orderby node.Name
            select new { type, node }).ToList();
        var types = rows.Select(row => (ContentTypeCompositionBase?)factory.Create(row.type, row.node)).OfType<ContentTypeCompositionBase>().ToDictionary(type => type.Id);

        AddProperties(types);
        AddCompositions(types);
        AddAllowedTypes(types);
        AddTemplates(types);
        AddCleanupPolicies(types);
        AddMemberProperties(types);
        foreach (var type in types.Values)
            type.ResetDirtyProperties(rememberDirty: false);
        return new EntitySet<IContentTypeComposition>(types.Values);
    }

    private void AddProperties(Dictionary<int, ContentTypeCompositionBase> types)
    {
        var database = scopes.Database;
        var groups = database.PropertyGroups.OrderBy(row => row.SortOrder).ThenBy(row => row.Id).ToList().ToLookup(row => row.ContentTypeId);
        var properties = (
            from property in database.PropertyTypes
            join dataType in database.DataTypes on property.DataTypeId equals dataType.NodeId
            join node in database.Nodes on dataType.NodeId equals node.Id
            orderby property.SortOrder, property.Id
            select new { property, dataType, node.Key }).ToList()
            .ToLookup(row => row.property.ContentTypeId, row => new PropertyTypeRecord(row.property, row.dataType, row.Key));
        foreach (var type in types.Values)
            factory.AddProperties(type, groups[type.Id], [.. properties[type.Id]]);
    }

    private void AddCompositions(Dictionary<int, ContentTypeCompositionBase> types)
    {
        var parents = scopes.Database.Compositions.ToList().ToLookup(row => row.ChildId, row => row.ParentId);
        foreach (var type in types.Values)
            type.ContentTypeComposition = parents[type.Id].Where(types.ContainsKey).Select(id => (IContentTypeComposition)types[id]);
    }

    private void AddAllowedTypes(Dictionary<int, ContentTypeCompositionBase> types)
    {
        var allowed = scopes.Database.AllowedTypes.OrderBy(row => row.SortOrder).ToList().ToLookup(row => row.Id);
        foreach (var type in types.Values)
        {
            type.AllowedContentTypes =
            [
                .. allowed[type.Id].Where(row => types.ContainsKey(row.AllowedId))
                    .Select(row => new ContentTypeSort(types[row.AllowedId].Key, row.SortOrder, types[row.AllowedId].Alias)),
            ];
        }
    }

    private void AddTemplates(Dictionary<int, ContentTypeCompositionBase> types)
    {
        var known = templates.GetMany(Array.Empty<int>()).ToDictionary(template => template.Id);
        foreach (var group in scopes.Database.DocumentTypeTemplates.ToList().GroupBy(row => row.ContentTypeId))
        {
            if (types.GetValueOrDefault(group.Key) is not ContentType type)
                continue;
            type.AllowedTemplates = [.. group.Select(row => known.GetValueOrDefault(row.TemplateId)).OfType<ITemplate>()];
            type.DefaultTemplateId = group.FirstOrDefault(row => row.IsDefault)?.TemplateId ?? 0;
        }
    }

    private void AddCleanupPolicies(Dictionary<int, ContentTypeCompositionBase> types)
    {
        foreach (var row in scopes.Database.CleanupPolicies.ToList())
        {
            if (types.GetValueOrDefault(row.ContentTypeId) is not ContentType type)
                continue;
            type.HistoryCleanup = new HistoryCleanup
            {
                PreventCleanup = row.PreventCleanup,
                KeepAllVersionsNewerThanDays = row.KeepAllVersionsNewerThanDays,
                KeepLatestVersionPerDayForDays = row.KeepLatestVersionPerDayForDays,
            };
            type.HistoryCleanup.ResetDirtyProperties(rememberDirty: false);
        }
    }

    private void AddMemberProperties(Dictionary<int, ContentTypeCompositionBase> types)
    {
        foreach (var row in scopes.Database.MemberTypeProperties.ToList())
        {
            if (types.GetValueOrDefault(row.NodeId) is not MemberType type || type.PropertyTypes.FirstOrDefault(property => property.Id == row.PropertyTypeId)?.Alias is not { } alias)
                continue;
            type.SetMemberCanEditProperty(alias, row.MemberCanEdit);
            type.SetMemberCanViewProperty(alias, row.ViewOnProfile);
            type.SetIsSensitiveProperty(alias, row.IsSensitive);
        }
    }
}
