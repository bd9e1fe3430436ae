using System.Globalization;
using Headspace.Cms.Persistence.Caching;
using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Querying;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.ContentTypes;

internal abstract class ContentTypeRepositoryBase<T>(
    IScopeAccessor scopes,
    NodeStore nodes,
    ContentTypeCache cache,
    ContentTypeWriter writer,
    SetCache<T> ownCache,
    Guid objectType) : IContentTypeRepositoryBase<T>
    where T : class, IContentTypeComposition
{
    protected IReadOnlyList<IContentTypeComposition> AllTypes => cache.All.Items;

    protected IEnumerable<T> Types => AllTypes.OfType<T>();

    public T? Get(int id) => (cache.All.ById(id) as T).Clone();

    public T? Get(Guid id) => (cache.All.ByKey(id) as T).Clone();

    public T? Get(string alias) => Types.FirstOrDefault(type => type.Alias.Equals(alias, StringComparison.OrdinalIgnoreCase)).Clone();

    public IEnumerable<T> GetMany(params int[]? ids) => cache.All.ByIds(ids).OfType<T>().CloneAll();

    public IEnumerable<T> GetMany(params Guid[]? ids) => cache.All.ByKeys(ids).OfType<T>().CloneAll();

    public bool Exists(int id) => cache.All.ById(id) is T;

    public bool Exists(Guid id) => cache.All.ByKey(id) is T;

    public IEnumerable<T> Get(IQuery<T> query) => Types.Matching(query).CloneAll();

    public int Count(IQuery<T>? query) => Types.Matching(query).Count();

    public void Save(T entity)
    {
        Validate(entity);
        var type = entity as ContentTypeCompositionBase ?? throw new ArgumentException("The type was not made by Core.", nameof(entity));
        if (type.HasIdentity)
            writer.Update(type, objectType);
        else
            writer.Insert(type, objectType);
        type.ResetDirtyProperties();
        Written();
    }

    public void Delete(T entity)
    {
        var prefix = entity.Path + ",";
        var ids = Types.Where(type => type.Path.StartsWith(prefix, StringComparison.Ordinal)).OrderByDescending(type => type.Level).Select(type => type.Id).Append(entity.Id).ToList();
        var database = scopes.Database;
        var properties = database.PropertyTypes.Where(row => ids.Contains(row.ContentTypeId)).Select(row => row.Id);
        database.TagRelationships.Where(row => properties.Contains(row.PropertyTypeId)).ExecuteDelete();
        database.PropertyData.Where(row => properties.Contains(row.PropertyTypeId)).ExecuteDelete();
        database.MemberTypeProperties.Where(row => ids.Contains(row.NodeId)).ExecuteDelete();
        database.PropertyTypes.Where(row => ids.Contains(row.ContentTypeId)).ExecuteDelete();
        database.PropertyGroups.Where(row => ids.Contains(row.ContentTypeId)).ExecuteDelete();
        database.Compositions.Where(row => ids.Contains(row.ChildId) || ids.Contains(row.ParentId)).ExecuteDelete();
        database.AllowedTypes.Where(row => ids.Contains(row.Id) || ids.Contains(row.AllowedId)).ExecuteDelete();
        database.DocumentTypeTemplates.Where(row => ids.Contains(row.ContentTypeId)).ExecuteDelete();
        database.CleanupPolicies.Where(row => ids.Contains(row.ContentTypeId)).ExecuteDelete();
        database.ContentTypes.Where(row => ids.Contains(row.NodeId)).ExecuteDelete();
        nodes.Delete(ids);
        entity.DeleteDate = DateTime.UtcNow;
        Written();
    }

    public IEnumerable<MoveEventInfo<T>> Move(T moving, EntityContainer? container)
    {
        var parentId = container?.Id ?? Constants.System.Root;
        if (moving.ParentId == parentId)
            return [];
        var oldPath = moving.Path;
        var moved = new List<MoveEventInfo<T>> { new(moving, oldPath, parentId, container?.Key) };
        moving.ParentId = parentId;
        nodes.Update(moving, objectType, moved: true);
        Written();
        moved.AddRange(MoveDescendants(moving, oldPath));
        return moved;
    }

    public string GetUniqueAlias(string alias)
    {
        var taken = cache.All.Items.Select(type => type.Alias).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var unique = alias;
        for (var number = 1; taken.Contains(unique); number++)
            unique = string.Create(CultureInfo.InvariantCulture, $"{alias}{number}");
        return unique;
    }

    public bool HasContainerInPath(string contentPath) =>
        HasContainerInPath([.. contentPath.Split(',').Select(id => int.Parse(id, CultureInfo.InvariantCulture))]);

    public bool HasContainerInPath(params int[] ids)
    {
        var collections = cache.All.Items.Where(type => type.ListView is not null).Select(type => type.Id).ToList();
        return scopes.Database.Contents.Any(row => ids.Contains(row.NodeId) && collections.Contains(row.ContentTypeId));
    }

    public bool HasContentNodes(int id) => scopes.Database.Contents.Any(row => row.ContentTypeId == id);

    public IEnumerable<Guid> GetAllowedParentKeys(Guid key) =>
        [.. Types.Where(type => type.AllowedContentTypes?.Any(allowed => allowed.Key == key) == true).Select(type => type.Key)];

    private List<MoveEventInfo<T>> MoveDescendants(T moving, string oldPath)
    {
        var prefix = oldPath + ",";
        var moved = new List<MoveEventInfo<T>>();
        foreach (var descendant in Types.Where(type => type.Path.StartsWith(prefix, StringComparison.Ordinal)).OrderBy(type => type.Level).CloneAll())
        {
            moved.Add(new MoveEventInfo<T>(descendant, descendant.Path, descendant.ParentId));
            descendant.Path = moving.Path + descendant.Path[oldPath.Length..];
            descendant.Level = descendant.Path.Count(character => character == ',');
        }
        nodes.WritePlaces(moved.Select(info => (info.Entity.Id, info.Entity.Path, info.Entity.Level)));
        Written();
        return moved;
    }

    private void Validate(T entity)
    {
        if (string.IsNullOrWhiteSpace(entity.Name))
            throw new ArgumentException("A content type needs a name.", nameof(entity));
        if (string.IsNullOrWhiteSpace(entity.Alias))
            throw new ArgumentException($"The content type {entity.Name} needs an alias.", nameof(entity));
        if (cache.All.Items.Any(type => type.Id != entity.Id && type is T && type.Alias.Equals(entity.Alias, StringComparison.OrdinalIgnoreCase)))
            throw new System.Data.DuplicateNameException($"There is another content type with the alias {entity.Alias}.");
        foreach (var property in entity.PropertyTypes.Where(property => string.IsNullOrWhiteSpace(property.Alias)))
            throw new InvalidOperationException($"The property {property.Name} of {entity.Alias} needs an alias.");
    }

    private void Written()
    {
        cache.Written();
        ownCache.Written();
    }
}
