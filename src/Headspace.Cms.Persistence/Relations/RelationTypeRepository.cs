using Headspace.Cms.Persistence.Caching;
using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Querying;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Relations;

internal sealed class RelationTypeRepository(IScopeAccessor scopes, SetCache<IRelationType> cache) : IRelationTypeRepository
{
    private EntitySet<IRelationType> Types => cache.Get(Read);

    public IRelationType? Get(int id) => Types.ById(id).Clone();

    public IRelationType? Get(Guid id) => Types.ByKey(id).Clone();

    public IEnumerable<IRelationType> GetMany(params int[]? ids) => Types.ByIds(ids).CloneAll();

    public IEnumerable<IRelationType> GetMany(params Guid[]? ids) => Types.ByKeys(ids).CloneAll();

    public bool Exists(int id) => Types.ById(id) is not null;

    public bool Exists(Guid id) => Types.ByKey(id) is not null;

    public IEnumerable<IRelationType> Get(IQuery<IRelationType> query) => Types.Items.Matching(query).CloneAll();

    public int Count(IQuery<IRelationType>? query) => Types.Items.Matching(query).Count();

    public void Save(IRelationType entity)
    {
        entity.Stamp();
        var row = new RelationTypeRow
        {
            Id = entity.Id,
            Key = entity.Key,
            Alias = entity.Alias,
            Name = entity.Name ?? entity.Alias,
            IsBidirectional = entity.IsBidirectional,
            ParentObjectType = entity.ParentObjectType,
            ChildObjectType = entity.ChildObjectType,
            IsDependency = entity is IRelationTypeWithIsDependency { IsDependency: true },
        };
        if (!entity.HasIdentity)
        {
            entity.Id = scopes.Database.Insert(row).Id;
        }
        else
        {
            scopes.Database.RelationTypes.Where(other => other.Id == row.Id).ExecuteUpdate(set => set
                .SetProperty(other => other.Alias, row.Alias)
                .SetProperty(other => other.Name, row.Name)
                .SetProperty(other => other.IsBidirectional, row.IsBidirectional)
                .SetProperty(other => other.ParentObjectType, row.ParentObjectType)
                .SetProperty(other => other.ChildObjectType, row.ChildObjectType)
                .SetProperty(other => other.IsDependency, row.IsDependency));
        }
        entity.ResetDirtyProperties();
        cache.Written();
    }

    public void Delete(IRelationType entity)
    {
        scopes.Database.Relations.Where(row => row.RelationTypeId == entity.Id).ExecuteDelete();
        scopes.Database.RelationTypes.Where(row => row.Id == entity.Id).ExecuteDelete();
        entity.DeleteDate = DateTime.UtcNow;
        cache.Written();
    }

    private EntitySet<IRelationType> Read() => new(scopes.Database.RelationTypes.OrderBy(row => row.Id).AsEnumerable().Select(row =>
    {
        var type = new RelationType(row.Name, row.Alias, row.IsBidirectional, row.ParentObjectType, row.ChildObjectType, row.IsDependency, row.Key) { Id = row.Id };
        type.ResetDirtyProperties(rememberDirty: false);
        return type;
    }));
}
