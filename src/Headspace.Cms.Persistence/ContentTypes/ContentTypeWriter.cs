using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.Persistence.ContentTypes;

/// <summary>Writes a content type and all that belongs to it.</summary>
internal sealed class ContentTypeWriter(IScopeAccessor scopes, NodeStore nodes, PropertyTypeWriter properties, VariationChanges variations, ContentTypeCache cache)
{
    public void Insert(ContentTypeCompositionBase type, Guid objectType)
    {
        nodes.Add(type, objectType);
        scopes.Database.Insert(ToRow(type));
        WriteLists(type);
        properties.Write(type);
    }

    public void Update(ContentTypeCompositionBase type, Guid objectType)
    {
        var before = cache.All.ById(type.Id) as ContentTypeCompositionBase ?? throw new InvalidOperationException($"The content type {type.Id} does not exist.");
        nodes.Update(type, objectType, moved: false);
        var row = ToRow(type);
        scopes.Database.ContentTypes.Where(other => other.NodeId == row.NodeId).ExecuteUpdate(set => set
            .SetProperty(other => other.Alias, row.Alias)
            .SetProperty(other => other.Icon, row.Icon)
            .SetProperty(other => other.Thumbnail, row.Thumbnail)
            .SetProperty(other => other.Description, row.Description)
            .SetProperty(other => other.ListView, row.ListView)
            .SetProperty(other => other.IsElement, row.IsElement)
            .SetProperty(other => other.AllowAtRoot, row.AllowAtRoot)
            .SetProperty(other => other.Variations, row.Variations));
        DeleteLists(type.Id);
        WriteLists(type);
        properties.DeleteRemoved(type, before);
        properties.Write(type);
        variations.Apply(before, type);
    }

    public void DeleteLists(int id)
    {
        var database = scopes.Database;
        database.Compositions.Where(row => row.ChildId == id).ExecuteDelete();
        database.AllowedTypes.Where(row => row.Id == id).ExecuteDelete();
        database.DocumentTypeTemplates.Where(row => row.ContentTypeId == id).ExecuteDelete();
        database.CleanupPolicies.Where(row => row.ContentTypeId == id).ExecuteDelete();
        database.MemberTypeProperties.Where(row => row.NodeId == id).ExecuteDelete();
    }

    private void WriteLists(ContentTypeCompositionBase type)
    {
        var database = scopes.Database;
        database.InsertMany([.. type.ContentTypeComposition.Select(parent => new CompositionRow { ParentId = parent.Id, ChildId = type.Id })]);
        database.InsertMany(AllowedTypes(type));
        if (type is not ContentType documentType)
            return;
        database.InsertMany([.. (documentType.AllowedTemplates ?? []).DistinctBy(template => template.Id).Select(template => new DocumentTypeTemplateRow
        {
            ContentTypeId = type.Id,
            TemplateId = template.Id,
            IsDefault = template.Id == documentType.DefaultTemplateId,
        })]);
        if (documentType.HistoryCleanup is { } policy)
        {
            database.Insert(new CleanupPolicyRow
            {
                ContentTypeId = type.Id,
                PreventCleanup = policy.PreventCleanup,
                KeepAllVersionsNewerThanDays = policy.KeepAllVersionsNewerThanDays,
                KeepLatestVersionPerDayForDays = policy.KeepLatestVersionPerDayForDays,
                Updated = DateTime.UtcNow,
            });
        }
    }

    private List<AllowedTypeRow> AllowedTypes(ContentTypeCompositionBase type)
    {
        var allowed = type.AllowedContentTypes?.ToList() ?? [];
        var keys = allowed.Select(sort => sort.Key).ToList();
        var ids = scopes.Database.Nodes.Where(node => keys.Contains(node.Key)).ToDictionary(node => node.Key, node => node.Id);
        return [.. allowed.Where(sort => ids.ContainsKey(sort.Key)).DistinctBy(sort => sort.Key).Select(sort => new AllowedTypeRow
        {
            Id = type.Id,
            AllowedId = ids[sort.Key],
            SortOrder = sort.SortOrder,
        })];
    }

    private static ContentTypeRow ToRow(ContentTypeCompositionBase type) => new()
    {
        NodeId = type.Id,
        Alias = type.Alias,
        Icon = type.Icon,
        Thumbnail = type.Thumbnail ?? "folder.png",
        Description = type.Description,
        ListView = type.ListView,
        IsElement = type.IsElement,
        AllowAtRoot = type.AllowedAsRoot,
        Variations = (int)type.Variations,
    };
}
