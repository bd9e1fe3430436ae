using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Querying;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Relations;

/// <summary>What refers to what: the parent of a relation refers to its child, and where a relation has no direction each to the other.</summary>
internal sealed class TrackedReferencesRepository(IScopeAccessor scopes) : ITrackedReferencesRepository
{
    public IEnumerable<RelationItemModel> GetPagedRelationsForItem(Guid key, long skip, long take, bool filterMustBeIsDependency, out long totalRecords) =>
        Page(References(filterMustBeIsDependency).Where(reference => reference.To.Key == key), reference => reference.From, skip, take, out totalRecords);

    public IEnumerable<RelationItemModel> GetPagedRelationsForRecycleBin(Guid objectTypeKey, long skip, long take, bool filterMustBeIsDependency, out long totalRecords) =>
        Page(References(filterMustBeIsDependency).Where(reference => reference.To.Trashed && reference.To.ObjectType == objectTypeKey), reference => reference.To, skip, take, out totalRecords);

    public IEnumerable<RelationItemModel> GetPagedItemsWithRelations(ISet<Guid> keys, long skip, long take, bool filterMustBeIsDependency, out long totalRecords)
    {
        var wanted = keys.ToList();
        return Page(References(filterMustBeIsDependency).Where(reference => wanted.Contains(reference.To.Key)), reference => reference.To, skip, take, out totalRecords);
    }

    public IEnumerable<RelationItemModel> GetPagedDescendantsInReferences(Guid parentKey, long skip, long take, bool filterMustBeIsDependency, out long totalRecords)
    {
        var path = scopes.Database.Nodes.Where(node => node.Key == parentKey).Select(node => node.Path).FirstOrDefault();
        totalRecords = 0;
        if (path is null)
            return [];
        var below = SqlExpressions.Escape(path + ",") + "%";
        return Page(References(filterMustBeIsDependency).Where(reference => EF.Functions.Like(reference.To.Path, below, "\\")), reference => reference.To, skip, take, out totalRecords);
    }

    public async Task<PagedModel<Guid>> GetPagedNodeKeysWithDependantReferencesAsync(ISet<Guid> keys, Guid nodeObjectTypeId, long skip, long take)
    {
        var wanted = keys.ToList();
        var found = References(mustBeDependency: true)
            .Where(reference => wanted.Contains(reference.To.Key) && reference.To.ObjectType == nodeObjectTypeId)
            .Select(reference => reference.To.Key).Distinct();
        return new PagedModel<Guid>(await found.CountAsync(), await found.OrderBy(key => key).Skip((int)skip).Take((int)take).ToListAsync());
    }

    private IQueryable<Reference> References(bool mustBeDependency)
    {
        var database = scopes.Database;
        var relations =
            from relation in database.Relations
            join type in database.RelationTypes on relation.RelationTypeId equals type.Id
            where !mustBeDependency || type.IsDependency
            select new { relation, type };
        var directed = relations.Select(pair => new { FromId = pair.relation.ParentId, ToId = pair.relation.ChildId, TypeId = pair.type.Id });
        var reversed = relations.Where(pair => pair.type.IsBidirectional).Select(pair => new { FromId = pair.relation.ChildId, ToId = pair.relation.ParentId, TypeId = pair.type.Id });
        return
            from edge in directed.Union(reversed)
            join source in database.Nodes on edge.FromId equals source.Id
            join target in database.Nodes on edge.ToId equals target.Id
            join type in database.RelationTypes on edge.TypeId equals type.Id
            select new Reference { From = source, To = target, Type = type };
    }

    private List<RelationItemModel> Page(IQueryable<Reference> references, Func<Reference, NodeRow> shown, long skip, long take, out long total)
    {
        // A page of references is small; one node that is referred to more than once is shown once.
        var all = references.OrderBy(reference => reference.From.Id).ThenBy(reference => reference.To.Id).ToList().DistinctBy(reference => shown(reference).Id).ToList();
        total = all.Count;
        var page = all.Skip((int)skip).Take((int)take).ToList();
        var ids = page.Select(reference => shown(reference).Id).ToList();
        var types = (
            from content in scopes.Database.Contents
            join type in scopes.Database.ContentTypes on content.ContentTypeId equals type.NodeId
            join node in scopes.Database.Nodes on type.NodeId equals node.Id
            where ids.Contains(content.NodeId)
            select new { content.NodeId, type.Alias, type.Icon, node.Name, node.Key }).ToDictionary(row => row.NodeId);
        var published = scopes.Database.Documents.Where(row => ids.Contains(row.NodeId)).ToDictionary(row => row.NodeId, row => row.Published);
        return [.. page.Select(reference =>
        {
            var node = shown(reference);
            var type = types.GetValueOrDefault(node.Id);
            return new RelationItemModel
            {
                NodeKey = node.Key,
                NodeName = node.Name,
                NodeAlias = node.Name,
                NodeType = node.ObjectType is { } objectType ? ObjectTypes.GetUdiType(objectType) : Constants.UdiEntityType.Unknown,
                NodePublished = published.TryGetValue(node.Id, out var isPublished) ? isPublished : null,
                ContentTypeKey = type?.Key ?? Guid.Empty,
                ContentTypeAlias = type?.Alias,
                ContentTypeIcon = type?.Icon,
                ContentTypeName = type?.Name,
                RelationTypeName = reference.Type.Name,
                RelationTypeIsBidirectional = reference.Type.IsBidirectional,
                RelationTypeIsDependency = reference.Type.IsDependency,
            };
        })];
    }

    private sealed class Reference
    {
        public required NodeRow From { get; init; }

        public required NodeRow To { get; init; }

        public required RelationTypeRow Type { get; init; }
    }
}
