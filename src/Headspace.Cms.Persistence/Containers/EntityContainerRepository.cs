using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Scoping;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Containers;

/// <summary>The folders of one kind of entity.</summary>
internal abstract class EntityContainerRepository(IScopeAccessor scopes, NodeStore nodes, Guid containerObjectType) : IEntityContainerRepository
{
    private readonly Guid _containedObjectType = EntityContainer.GetContainedObjectType(containerObjectType);

    private IQueryable<NodeRow> Rows => scopes.Database.Nodes.Where(row => row.ObjectType == containerObjectType);

    public EntityContainer? Get(int id) => Rows.Where(row => row.Id == id).AsEnumerable().Select(ToEntity).FirstOrDefault();

    public EntityContainer? Get(Guid id) => Rows.Where(row => row.Key == id).AsEnumerable().Select(ToEntity).FirstOrDefault();

    public IEnumerable<EntityContainer> Get(string name, int level) =>
        [.. Rows.Where(row => row.Name == name && row.Level == level).AsEnumerable().Select(ToEntity)];

    public IEnumerable<EntityContainer> GetMany(params int[]? ids)
    {
        var rows = ids is { Length: > 0 } ? Rows.Where(row => ids.Contains(row.Id)) : Rows;
        return [.. rows.OrderBy(row => row.Level).ThenBy(row => row.SortOrder).AsEnumerable().Select(ToEntity)];
    }

    public bool Exists(int id) => Rows.Any(row => row.Id == id);

    public bool HasDuplicateName(Guid parentKey, string name)
    {
        var parents = scopes.Database.Nodes.Where(row => row.Key == parentKey).Select(row => row.Id);
        return Rows.Any(row => parents.Contains(row.ParentId) && row.Name == name);
    }

    public bool HasDuplicateName(int parentId, string name) => Rows.Any(row => row.ParentId == parentId && row.Name == name);

    public void Save(EntityContainer entity)
    {
        if (string.IsNullOrWhiteSpace(entity.Name))
            throw new ArgumentException("A container needs a name.", nameof(entity));
        if (Rows.Any(row => row.ParentId == entity.ParentId && row.Name == entity.Name && row.Id != entity.Id))
            throw new InvalidOperationException($"There is a container named {entity.Name} already.");
        if (entity.HasIdentity)
            nodes.Update(entity, containerObjectType, entity.IsPropertyDirty(nameof(EntityContainer.ParentId)));
        else
            nodes.Add(entity, containerObjectType);
        entity.ResetDirtyProperties();
    }

    public void Delete(EntityContainer entity)
    {
        if (scopes.Database.Nodes.Any(row => row.ParentId == entity.Id))
            throw new InvalidOperationException($"The container {entity.Name} is not empty.");
        nodes.Delete([entity.Id]);
        entity.DeleteDate = DateTime.UtcNow;
    }

    private EntityContainer ToEntity(NodeRow row)
    {
        var container = new EntityContainer(row.Id, row.Key, row.ParentId, row.Path, row.Level, row.SortOrder, _containedObjectType, row.Name, row.CreatorId ?? 0)
        {
            CreateDate = row.CreateDate,
            UpdateDate = row.CreateDate,
            Trashed = row.Trashed,
        };
        container.ResetDirtyProperties(rememberDirty: false);
        return container;
    }
}
