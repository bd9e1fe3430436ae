using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Querying;
using Headspace.Cms.Persistence.Scoping;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Persistence.Entities;

internal sealed class EntityRepository(IScopeAccessor scopes, NodeStore nodes, EntitySlimBuilder builder) : IEntityRepository
{
    private IQueryable<EntityJoin> Rows => scopes.Database.Entities();

    public IEntitySlim? Get(int id) => One(Rows.Where(row => row.Node.Id == id));

    public IEntitySlim? Get(Guid key) => One(Rows.Where(row => row.Node.Key == key));

    public IEntitySlim? Get(int id, Guid objectTypeId) => One(Rows.Where(row => row.Node.Id == id && row.Node.ObjectType == objectTypeId));

    public IEntitySlim? Get(Guid key, Guid objectTypeId) => One(Rows.Where(row => row.Node.Key == key && row.Node.ObjectType == objectTypeId));

    public IEnumerable<IEntitySlim> GetAll(Guid objectType, params int[] ids)
    {
        var rows = Rows.Where(row => row.Node.ObjectType == objectType);
        return Build(ids.Length == 0 ? rows : rows.Where(row => ids.Contains(row.Node.Id)));
    }

    public IEnumerable<IEntitySlim> GetAll(Guid objectType, params Guid[] keys)
    {
        var rows = Rows.Where(row => row.Node.ObjectType == objectType);
        return Build(keys.Length == 0 ? rows : rows.Where(row => keys.Contains(row.Node.Key)));
    }

    public IEnumerable<IEntitySlim> GetByQuery(IQuery<IUmbracoEntity> query) => Build(Rows.Where(query, EntityQueries.Map));

    public IEnumerable<IEntitySlim> GetByQuery(IQuery<IUmbracoEntity> query, Guid objectType) =>
        Build(Rows.Where(row => row.Node.ObjectType == objectType).Where(query, EntityQueries.Map));

    public IEnumerable<IEntitySlim> GetPagedResultsByQuery(
        IQuery<IUmbracoEntity> query,
        ISet<Guid> objectTypes,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        IQuery<IUmbracoEntity>? filter,
        Ordering? ordering)
    {
        var rows = OfTypes(objectTypes).Where(query, EntityQueries.Map).Where(filter, EntityQueries.Map);
        totalRecords = rows.Count();
        return pageSize <= 0 ? [] : builder.Build([.. rows.Ordered(scopes.Database, ordering).Skip((int)pageIndex * pageSize).Take(pageSize)]);
    }

    public int CountByQuery(IQuery<IUmbracoEntity> query, IEnumerable<Guid> objectTypes, IQuery<IUmbracoEntity>? filter) =>
        OfTypes(objectTypes).Where(query, EntityQueries.Map).Where(filter, EntityQueries.Map).Count();

    public IEnumerable<IEntitySlim> GetSiblings(ISet<Guid> objectTypes, Guid targetKey, int before, int after, IQuery<IUmbracoEntity>? filter, Ordering ordering, out long totalBefore, out long totalAfter) =>
        Siblings(objectTypes, targetKey, before, after, filter, ordering, trashed: false, out totalBefore, out totalAfter);

    public IEnumerable<IEntitySlim> GetTrashedSiblings(ISet<Guid> objectTypes, Guid targetKey, int before, int after, IQuery<IUmbracoEntity>? filter, Ordering ordering, out long totalBefore, out long totalAfter) =>
        Siblings(objectTypes, targetKey, before, after, filter, ordering, trashed: true, out totalBefore, out totalAfter);

    public UmbracoObjectTypes GetObjectType(int id) =>
        ObjectTypes.GetUmbracoObjectType(scopes.Database.Nodes.Where(node => node.Id == id).Select(node => node.ObjectType).First()!.Value);

    public UmbracoObjectTypes GetObjectType(Guid key) =>
        ObjectTypes.GetUmbracoObjectType(scopes.Database.Nodes.Where(node => node.Key == key).Select(node => node.ObjectType).First()!.Value);

    public int ReserveId(Guid key)
    {
        var existing = scopes.Database.Nodes.Where(node => node.Key == key).Select(node => new { node.Id, node.ObjectType }).FirstOrDefault();
        if (existing is not null)
        {
            return existing.ObjectType == Constants.ObjectTypes.IdReservation
                ? existing.Id
                : throw new InvalidOperationException($"The key {key} is that of an existing entity.");
        }
        return nodes.Add(new NodeRow
        {
            Key = key,
            ParentId = Constants.System.Root,
            Name = "RESERVED.ID",
            ObjectType = Constants.ObjectTypes.IdReservation,
            CreateDate = DateTime.UtcNow,
        }).Id;
    }

    public IEnumerable<TreeEntityPath> GetAllPaths(Guid objectType, params int[]? ids)
    {
        var rows = scopes.Database.Nodes.Where(node => node.ObjectType == objectType);
        return Paths(ids is { Length: > 0 } ? rows.Where(node => ids.Contains(node.Id)) : rows);
    }

    public IEnumerable<TreeEntityPath> GetAllPaths(Guid objectType, params Guid[] keys)
    {
        var rows = scopes.Database.Nodes.Where(node => node.ObjectType == objectType);
        return Paths(keys.Length > 0 ? rows.Where(node => keys.Contains(node.Key)) : rows);
    }

    public bool Exists(int id) => scopes.Database.Nodes.Any(node => node.Id == id);

    public bool Exists(Guid key) => scopes.Database.Nodes.Any(node => node.Key == key);

    public bool Exists(IEnumerable<Guid> keys)
    {
        var wanted = keys.Distinct().ToList();
        return scopes.Database.Nodes.Count(node => wanted.Contains(node.Key)) == wanted.Count;
    }

    public bool Exists(Guid key, Guid objectType) => scopes.Database.Nodes.Any(node => node.Key == key && node.ObjectType == objectType);

    public bool Exists(int id, Guid objectType) => scopes.Database.Nodes.Any(node => node.Id == id && node.ObjectType == objectType);

    private IQueryable<EntityJoin> OfTypes(IEnumerable<Guid> objectTypes)
    {
        var types = objectTypes.Select(type => (Guid?)type).ToList();
        return Rows.Where(row => types.Contains(row.Node.ObjectType));
    }

    private IEntitySlim? One(IQueryable<EntityJoin> rows) => builder.Build([.. rows.Take(1)]) is [var entity] ? entity : null;

    private IReadOnlyList<IEntitySlim> Build(IQueryable<EntityJoin> rows) =>
        builder.Build([.. rows.OrderBy(row => row.Node.Level).ThenBy(row => row.Node.SortOrder).ThenBy(row => row.Node.Id)]);

    private static IEnumerable<TreeEntityPath> Paths(IQueryable<NodeRow> rows) =>
        [.. rows.Select(node => new TreeEntityPath { Id = node.Id, Path = node.Path, Key = node.Key })];

    private IReadOnlyList<IEntitySlim> Siblings(ISet<Guid> objectTypes, Guid targetKey, int before, int after, IQuery<IUmbracoEntity>? filter, Ordering ordering, bool trashed, out long totalBefore, out long totalAfter)
    {
        totalBefore = totalAfter = 0;
        var parents = scopes.Database.Nodes.Where(node => node.Key == targetKey).Select(node => node.ParentId);
        var rows = OfTypes(objectTypes)
            .Where(row => parents.Contains(row.Node.ParentId) && row.Node.Trashed == trashed && row.Node.Id != Constants.System.Root)
            .Where(filter, EntityQueries.Map)
            .Ordered(scopes.Database, ordering);
        var keys = rows.Select(row => row.Node.Key).ToList();
        var position = keys.IndexOf(targetKey);
        if (position < 0)
            return [];
        var first = Math.Max(0, position - before);
        var last = Math.Min(keys.Count - 1, position + after);
        totalBefore = first;
        totalAfter = keys.Count - 1 - last;
        return builder.Build([.. rows.Skip(first).Take(last - first + 1)]);
    }
}
