using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Entities;
using Headspace.Cms.Persistence.Querying;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Persistence.Relations;

internal sealed class RelationRepository(IScopeAccessor scopes, IRelationTypeRepository types, EntitySlimBuilder entities) : IRelationRepository
{
    private IQueryable<RelationJoin> Rows
    {
        get
        {
            var database = scopes.Database;
            return
                from relation in database.Relations
                join parent in database.Nodes on relation.ParentId equals parent.Id
                join child in database.Nodes on relation.ChildId equals child.Id
                select new RelationJoin { Relation = relation, Parent = parent, Child = child };
        }
    }

    public IRelation? Get(int id) => Read(Rows.Where(row => row.Relation.Id == id)) is [var relation] ? relation : null;

    public IEnumerable<IRelation> GetMany(params int[]? ids) => Read(ids is { Length: > 0 } ? Rows.Where(row => ids.Contains(row.Relation.Id)) : Rows);

    public bool Exists(int id) => scopes.Database.Relations.Any(row => row.Id == id);

    public IEnumerable<IRelation> Get(IQuery<IRelation> query) => Read(Rows.Where(query, RelationJoin.Map));

    public int Count(IQuery<IRelation>? query) => Rows.Where(query, RelationJoin.Map).Count();

    public IEnumerable<IRelation> GetPagedRelationsByQuery(IQuery<IRelation>? query, long pageIndex, int pageSize, out long totalRecords, Ordering? ordering)
    {
        var rows = Rows.Where(query, RelationJoin.Map);
        totalRecords = rows.Count();
        return pageSize <= 0 ? [] : Read(rows.OrderBy(row => row.Relation.Id).Skip((int)pageIndex * pageSize).Take(pageSize));
    }

    public async Task<PagedModel<IRelation>> GetPagedByChildKeyAsync(Guid childKey, int skip, int take, string? relationTypeAlias)
    {
        var rows = Rows.Where(row => row.Child.Key == childKey);
        if (relationTypeAlias is not null)
            rows = rows.Where(row => scopes.Database.RelationTypes.Any(type => type.Id == row.Relation.RelationTypeId && type.Alias == relationTypeAlias));
        var total = await rows.CountAsync();
        return new PagedModel<IRelation>(total, take <= 0 ? [] : ToEntities(await rows.OrderBy(row => row.Relation.Id).Skip(skip).Take(take).ToListAsync()));
    }

    public void Save(IRelation entity) => Save([entity]);

    public void Save(IEnumerable<IRelation> relations)
    {
        var database = scopes.Database;
        var all = relations.ToList();
        foreach (var relation in all)
        {
            if (relation.CreateDate == default)
                relation.CreateDate = DateTime.UtcNow;
            relation.UpdateDate = DateTime.UtcNow;
        }
        var rows = all.ToLookup(relation => relation.HasIdentity, ToRow);
        database.UpdateMany([.. rows[true]]);
        database.InsertMany([.. rows[false]]);
        if (rows[false].Any())
        {
            var parents = rows[false].Select(row => row.ParentId).Distinct().ToList();
            var ids = database.Relations.Where(row => parents.Contains(row.ParentId)).ToDictionary(row => (row.ParentId, row.ChildId, row.RelationTypeId), row => row.Id);
            foreach (var relation in all.Where(relation => !relation.HasIdentity))
                relation.Id = ids[(relation.ParentId, relation.ChildId, relation.RelationTypeId)];
        }
        all.ForEach(relation => relation.ResetDirtyProperties());
    }

    public void SaveBulk(IEnumerable<ReadOnlyRelation> relations)
    {
        var database = scopes.Database;
        var all = relations.ToList();
        var known = all.Where(relation => relation.HasIdentity).Select(relation => relation.Id).ToList();
        if (known.Count > 0)
            database.Relations.Where(row => known.Contains(row.Id)).ExecuteDelete();
        database.InsertMany([.. all.Select(relation => new RelationRow
        {
            ParentId = relation.ParentId,
            ChildId = relation.ChildId,
            RelationTypeId = relation.RelationTypeId,
            CreateDate = relation.CreateDate == default ? DateTime.UtcNow : relation.CreateDate,
            Comment = relation.Comment,
        })]);
    }

    public void Delete(IRelation entity) => scopes.Database.Relations.Where(row => row.Id == entity.Id).ExecuteDelete();

    public void DeleteByParent(int parentId, params string[] relationTypeAliases)
    {
        var rows = scopes.Database.Relations.Where(row => row.ParentId == parentId);
        if (relationTypeAliases.Length > 0)
            rows = rows.Where(row => scopes.Database.RelationTypes.Any(type => type.Id == row.RelationTypeId && relationTypeAliases.Contains(type.Alias)));
        rows.ExecuteDelete();
    }

    public IEnumerable<IUmbracoEntity> GetPagedParentEntitiesByChildId(int childId, long pageIndex, int pageSize, out long totalRecords, params Guid[] entityTypes) =>
        Page(scopes.Database.Relations.Where(row => row.ChildId == childId && row.ParentId != childId).Select(row => row.ParentId), pageIndex, pageSize, out totalRecords, entityTypes);

    public IEnumerable<IUmbracoEntity> GetPagedChildEntitiesByParentId(int parentId, long pageIndex, int pageSize, out long totalRecords, params Guid[] entityTypes) =>
        Page(scopes.Database.Relations.Where(row => row.ParentId == parentId && row.ChildId != parentId).Select(row => row.ChildId), pageIndex, pageSize, out totalRecords, entityTypes);

    private IReadOnlyList<IEntitySlim> Page(IQueryable<int> ids, long pageIndex, int pageSize, out long totalRecords, Guid[] objectTypes)
    {
        var wanted = objectTypes.Select(type => (Guid?)type).ToList();
        var rows = scopes.Database.Entities().Where(row => ids.Contains(row.Node.Id));
        if (wanted.Count > 0)
            rows = rows.Where(row => wanted.Contains(row.Node.ObjectType));
        totalRecords = rows.Count();
        return pageSize <= 0 ? [] : entities.Build([.. rows.OrderBy(row => row.Node.Id).Skip((int)pageIndex * pageSize).Take(pageSize)]);
    }

    private static RelationRow ToRow(IRelation relation) => new()
    {
        Id = relation.Id,
        ParentId = relation.ParentId,
        ChildId = relation.ChildId,
        RelationTypeId = relation.RelationTypeId,
        CreateDate = relation.CreateDate,
        Comment = relation.Comment ?? string.Empty,
    };

    private IReadOnlyList<IRelation> Read(IQueryable<RelationJoin> rows) => ToEntities([.. rows]);

    private List<IRelation> ToEntities(List<RelationJoin> rows)
    {
        if (rows.Count == 0)
            return [];
        var known = types.GetMany(Array.Empty<int>()).ToDictionary(type => type.Id);
        return [.. rows.Select(row =>
        {
            var relation = new Relation(row.Parent.Id, row.Child.Id, row.Parent.ObjectType ?? Guid.Empty, row.Child.ObjectType ?? Guid.Empty, known[row.Relation.RelationTypeId])
            {
                Id = row.Relation.Id,
                Comment = row.Relation.Comment,
                CreateDate = row.Relation.CreateDate,
                UpdateDate = row.Relation.CreateDate,
            };
            relation.ResetDirtyProperties(rememberDirty: false);
            return relation;
        })];
    }
}
