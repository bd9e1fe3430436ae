using System.Globalization;
using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DynamicRoot.QuerySteps;

namespace Headspace.Cms.Persistence.DynamicRoots;

/// <summary>Finds the documents of some types that lie above or below others.</summary>
internal sealed class DynamicRootRepository(IScopeAccessor scopes) : IDynamicRootRepository
{
    public Task<Guid?> NearestAncestorOrSelfAsync(IEnumerable<Guid> origins, DynamicRootQueryStep queryStep) => AncestorAsync(origins, queryStep, nearest: true);

    public Task<Guid?> FurthestAncestorOrSelfAsync(IEnumerable<Guid> origins, DynamicRootQueryStep queryStep) => AncestorAsync(origins, queryStep, nearest: false);

    public Task<ICollection<Guid>> NearestDescendantOrSelfAsync(ICollection<Guid> origins, DynamicRootQueryStep queryStep) => DescendantsAsync(origins, queryStep, nearest: true);

    public Task<ICollection<Guid>> FurthestDescendantOrSelfAsync(ICollection<Guid> origins, DynamicRootQueryStep queryStep) => DescendantsAsync(origins, queryStep, nearest: false);

    private async Task<Guid?> AncestorAsync(IEnumerable<Guid> origins, DynamicRootQueryStep step, bool nearest)
    {
        var ids = (await PathsAsync(origins)).SelectMany(path => path.Split(',')).Select(id => int.Parse(id, CultureInfo.InvariantCulture)).Distinct().ToList();
        var found = OfTypes(step).Where(node => ids.Contains(node.Id));
        return await (nearest ? found.OrderByDescending(node => node.Level) : found.OrderBy(node => node.Level)).Select(node => (Guid?)node.Key).FirstOrDefaultAsync();
    }

    private async Task<ICollection<Guid>> DescendantsAsync(IEnumerable<Guid> origins, DynamicRootQueryStep step, bool nearest)
    {
        var wanted = origins.ToList();
        var roots = scopes.Database.Nodes.Where(node => wanted.Contains(node.Key));
        var found = await OfTypes(step).Where(node => roots.Any(root => node.Path == root.Path || node.Path.StartsWith(root.Path + ","))).ToListAsync();
        if (found.Count == 0)
            return [];
        var level = nearest ? found.Min(node => node.Level) : found.Max(node => node.Level);
        return [.. found.Where(node => node.Level == level).OrderBy(node => node.SortOrder).Select(node => node.Key).Distinct()];
    }

    private Task<List<string>> PathsAsync(IEnumerable<Guid> keys)
    {
        var wanted = keys.ToList();
        return scopes.Database.Nodes.Where(node => wanted.Contains(node.Key)).Select(node => node.Path).ToListAsync();
    }

    private IQueryable<NodeRow> OfTypes(DynamicRootQueryStep step)
    {
        var database = scopes.Database;
        var keys = step.AnyOfDocTypeKeys.ToList();
        return
            from node in database.Nodes
            join content in database.Contents on node.Id equals content.NodeId
            join type in database.Nodes on content.ContentTypeId equals type.Id
            where node.ObjectType == Constants.ObjectTypes.Document && !node.Trashed && keys.Contains(type.Key)
            select node;
    }
}
