using Headspace.Cms.Persistence.Caching;
using Headspace.Cms.Persistence.ContentTypes;
using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Querying;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Serialization;

namespace Headspace.Cms.Persistence.DataTypes;

internal sealed class DataTypeRepository(
    IScopeAccessor scopes,
    NodeStore nodes,
    SetCache<IDataType> cache,
    ContentTypeCache contentTypes,
    DataTypeFactory factory,
    IConfigurationEditorJsonSerializer serializer) : IDataTypeRepository
{
    private EntitySet<IDataType> DataTypes => cache.Get(Read);

    public IDataType? Get(int id) => DataTypes.ById(id).Clone();

    public IDataType? Get(Guid id) => DataTypes.ByKey(id).Clone();

    public IEnumerable<IDataType> GetMany(params int[]? ids) => DataTypes.ByIds(ids).CloneAll();

    public IEnumerable<IDataType> GetMany(params Guid[]? ids) => DataTypes.ByKeys(ids).CloneAll();

    public bool Exists(int id) => DataTypes.ById(id) is not null;

    public bool Exists(Guid id) => DataTypes.ByKey(id) is not null;

    public IEnumerable<IDataType> Get(IQuery<IDataType> query) => DataTypes.Items.Matching(query).CloneAll();

    public int Count(IQuery<IDataType>? query) => DataTypes.Items.Matching(query).Count();

    public void Save(IDataType entity)
    {
        entity.Name = UniqueName.Among(entity.Name, DataTypes.Items.Where(other => other.Id != entity.Id).Select(other => other.Name));
        var config = Configuration(entity);
        var storage = entity.DatabaseType.ToString();
        if (entity.HasIdentity)
        {
            nodes.Update(entity, Constants.ObjectTypes.DataType, entity.IsPropertyDirty(nameof(IDataType.ParentId)));
            scopes.Database.DataTypes.Where(row => row.NodeId == entity.Id).ExecuteUpdate(set => set
                .SetProperty(row => row.PropertyEditorAlias, entity.EditorAlias)
                .SetProperty(row => row.PropertyEditorUiAlias, entity.EditorUiAlias)
                .SetProperty(row => row.DbType, storage)
                .SetProperty(row => row.Config, config));
        }
        else
        {
            nodes.Add(entity, Constants.ObjectTypes.DataType);
            scopes.Database.Insert(new DataTypeRow
            {
                NodeId = entity.Id,
                PropertyEditorAlias = entity.EditorAlias,
                PropertyEditorUiAlias = entity.EditorUiAlias,
                DbType = storage,
                Config = config,
            });
        }
        entity.ResetDirtyProperties();
        Written();
    }

    public void Delete(IDataType entity)
    {
        var database = scopes.Database;
        var properties = database.PropertyTypes.Where(row => row.DataTypeId == entity.Id).Select(row => row.Id);
        database.TagRelationships.Where(row => properties.Contains(row.PropertyTypeId)).ExecuteDelete();
        database.PropertyData.Where(row => properties.Contains(row.PropertyTypeId)).ExecuteDelete();
        database.PropertyTypes.Where(row => row.DataTypeId == entity.Id).ExecuteDelete();
        database.DataTypes.Where(row => row.NodeId == entity.Id).ExecuteDelete();
        nodes.Delete([entity.Id]);
        entity.DeleteDate = DateTime.UtcNow;
        Written();
    }

    public IEnumerable<MoveEventInfo<IDataType>> Move(IDataType toMove, EntityContainer? container)
    {
        var parentId = container?.Id ?? Constants.System.Root;
        if (toMove.ParentId == parentId)
            return [];
        var moved = new MoveEventInfo<IDataType>(toMove, toMove.Path, parentId, container?.Key);
        toMove.ParentId = parentId;
        Save(toMove);
        return [moved];
    }

    public IReadOnlyDictionary<Udi, IEnumerable<string>> FindUsages(int id)
    {
        var usages =
            from property in scopes.Database.PropertyTypes
            join node in scopes.Database.Nodes on property.ContentTypeId equals node.Id
            where property.DataTypeId == id
            select new { node.Key, node.ObjectType, property.Alias };
        return usages.AsEnumerable()
            .GroupBy(usage => ContentTypeUdi(usage.Key, usage.ObjectType), usage => usage.Alias)
            .ToDictionary(group => group.Key, group => (IEnumerable<string>)[.. group]);
    }

    public IReadOnlyDictionary<Udi, IEnumerable<string>> FindListViewUsages(int id)
    {
        if (DataTypes.ById(id)?.Key is not { } key)
            return new Dictionary<Udi, IEnumerable<string>>();
        var usages =
            from type in scopes.Database.ContentTypes
            join node in scopes.Database.Nodes on type.NodeId equals node.Id
            where type.ListView == key
            select new { node.Key, node.ObjectType };
        return usages.AsEnumerable().ToDictionary(usage => ContentTypeUdi(usage.Key, usage.ObjectType), _ => (IEnumerable<string>)["ListView"]);
    }

    private static Udi ContentTypeUdi(Guid key, Guid? objectType) => new GuidUdi(
        objectType == Constants.ObjectTypes.MediaType ? Constants.UdiEntityType.MediaType
        : objectType == Constants.ObjectTypes.MemberType ? Constants.UdiEntityType.MemberType
        : Constants.UdiEntityType.DocumentType,
        key);

    private string? Configuration(IDataType entity) =>
        entity.Editor?.GetConfigurationEditor().ToDatabase(entity.ConfigurationData, serializer);

    private void Written()
    {
        cache.Written();
        contentTypes.Written();
    }

    private EntitySet<IDataType> Read()
    {
        var database = scopes.Database;
        var rows =
            from type in database.DataTypes
            join node in database.Nodes on type.NodeId equals node.Id
            orderby node.Name
            select new { type, node };
        return new EntitySet<IDataType>(rows.AsEnumerable().Select(row => factory.Create(row.type, row.node)));
    }
}
