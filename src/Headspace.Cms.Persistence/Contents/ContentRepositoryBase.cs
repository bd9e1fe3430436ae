using Headspace.Cms.Persistence.Caching;
using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Querying;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Persistence.Contents;

/// <summary>What documents, blueprints, media and members are read alike by.</summary>
internal abstract class ContentRepositoryBase<TEntity>(ContentServices services, Guid objectType) : IContentRepository<int, TEntity>
    where TEntity : class, IContentBase
{
    // Who asks for more at once does not go on to read them one by one.
    private const int MostKept = 500;

    public abstract int RecycleBinId { get; }

    protected ContentServices Services => services;

    protected Guid ObjectType => objectType;

    protected UmbracoDbContext Database => services.Scopes.Database;

    /// <summary>All versions.</summary>
    protected abstract IQueryable<ContentJoin> Versions { get; }

    /// <summary>All versions with no more than what they are counted and ordered by.</summary>
    protected virtual IQueryable<ContentJoin> Listed => Versions;

    protected IQueryable<ContentJoin> Current => Versions.Where(row => row.Version.Current);

    /// <summary>Where single entities are kept; null for a kind that is read seldom.</summary>
    protected virtual EntityCache<TEntity>? Cache => null;

    public TEntity? Get(int id)
    {
        return Cache is { } cache ? cache.Get(id, Read) : Read();

        TEntity? Read() => One(Current.Where(row => row.Node.Id == id));
    }

    public TEntity? Get(Guid id)
    {
        return Cache is { } cache ? cache.Get(id, Read) : Read();

        TEntity? Read() => One(Current.Where(row => row.Node.Key == id));
    }

    public IEnumerable<TEntity> GetMany(params int[]? ids) => ids is { Length: > 0 } ? Kept(Current.Where(row => ids.Contains(row.Node.Id))) : InOrder(Current);

    public IEnumerable<TEntity> GetMany(params Guid[]? ids) => ids is { Length: > 0 } ? Kept(Current.Where(row => ids.Contains(row.Node.Key))) : InOrder(Current);

    public bool Exists(int id) => Database.Nodes.Any(node => node.Id == id && node.ObjectType == objectType);

    public bool Exists(Guid id) => Database.Nodes.Any(node => node.Key == id && node.ObjectType == objectType);

    public IEnumerable<TEntity> Get(IQuery<TEntity> query) => InOrder(Current.Where(query, ContentQueries.Map));

    public int Count(IQuery<TEntity>? query) => Current.Where(query, ContentQueries.Map).Count();

    public IEnumerable<TEntity> GetPage(IQuery<TEntity>? query, long pageIndex, int pageSize, out long totalRecords, IQuery<TEntity>? filter, Ordering? ordering) =>
        GetPage(query, pageIndex, pageSize, out totalRecords, null, filter, ordering);

    public IEnumerable<TEntity> GetPage(IQuery<TEntity>? query, long pageIndex, int pageSize, out long totalRecords, string[]? propertyAliases, IQuery<TEntity>? filter, Ordering? ordering)
    {
        var map = ContentQueries.MapOf(Database, ordering?.Culture);
        var rows = Listed.Where(row => row.Version.Current).Where(query, map).Where(filter, map);
        totalRecords = rows.Count();
        if (pageSize <= 0)
            return [];

        // Whole rows are read of those alone that are on the page: the database sorts all of them.
        List<int> versions = [.. rows.Ordered(Database, ordering).Select(row => row.Version.Id).Skip((int)pageIndex * pageSize).Take(pageSize)];
        var page = versions.Count == 0 ? [] : Versions.Where(row => versions.Contains(row.Version.Id)).ToDictionary(row => row.Version.Id);
        return Build([.. versions.Select(version => page[version])], propertyAliases);
    }

    public IEnumerable<TEntity> GetAllVersions(int nodeId) => Build([.. VersionsOf(nodeId)], null);

    public IEnumerable<TEntity> GetAllVersionsSlim(int nodeId, int skip, int take) => Build([.. VersionsOf(nodeId).Skip(skip).Take(take)], []);

    public IEnumerable<int> GetVersionIds(int id, int topRows) => [.. VersionsOf(id).Select(row => row.Version.Id).Take(topRows)];

    public TEntity? GetVersion(int versionId) => One(Versions.Where(row => row.Version.Id == versionId));

    public void DeleteVersion(int versionId) => services.Deletion.DeleteVersions(Database.ContentVersions
        .Where(version => version.Id == versionId && !version.Current)
        .Where(version => !Database.DocumentVersions.Any(row => row.Id == version.Id && row.Published)));

    public void DeleteVersions(int nodeId, DateTime versionDate) => services.Deletion.DeleteVersions(Database.ContentVersions
        .Where(version => version.NodeId == nodeId && version.VersionDate < versionDate && !version.Current)
        .Where(version => !Database.DocumentVersions.Any(row => row.Id == version.Id && row.Published)));

    public IEnumerable<TEntity> GetRecycleBin() => InOrder(Current.Where(row => row.Node.Trashed));

    public bool RecycleBinSmells() => Database.Nodes.Any(node => node.ParentId == RecycleBinId);

    public int Count(string? contentTypeAlias = null) => OfType(contentTypeAlias).Count();

    public int CountChildren(int parentId, string? contentTypeAlias = null) => OfType(contentTypeAlias).Count(row => row.Node.ParentId == parentId);

    public int CountDescendants(int parentId, string? contentTypeAlias = null)
    {
        var path = parentId == Constants.System.Root ? Constants.System.RootString : Database.Nodes.Where(node => node.Id == parentId).Select(node => node.Path).FirstOrDefault();
        return path is null ? 0 : OfType(contentTypeAlias).Count(row => row.Node.Path.StartsWith(path + ","));
    }

    public void UpdateSortOrder(IReadOnlyList<int> orderedNodeIds)
    {
        if (orderedNodeIds.Count == 0)
            return;
        Cache?.AllWritten();
        Database.ExecuteForRows(
            $"UPDATE {Quote("umbracoNode")} SET {Quote("sortOrder")} = {Database.Engine.RowValue(1)} FROM {Database.Engine.Rows} WHERE {Quote("umbracoNode")}.{Quote("id")} = {Database.Engine.RowValue(0)}",
            orderedNodeIds.Select((id, index) => new object?[] { id, index }));
    }

    public ContentDataIntegrityReport CheckDataIntegrity(ContentDataIntegrityReportOptions options)
    {
        Cache?.AllWritten();
        return new TreeIntegrity(services.Scopes, services.Nodes, objectType, RecycleBinId).Check(options.FixIssues);
    }

    public abstract void Save(TEntity entity);

    public virtual void Delete(TEntity entity)
    {
        services.Deletion.Delete(entity.Id);
        Cache?.Written(entity);
        entity.DeleteDate = DateTime.UtcNow;
    }

    protected abstract IReadOnlyList<TEntity> Build(IReadOnlyList<ContentJoin> rows, string[]? propertyAliases);

    protected IEnumerable<TEntity> InOrder(IQueryable<ContentJoin> rows) =>
        Build([.. rows.OrderBy(row => row.Node.Level).ThenBy(row => row.Node.SortOrder).ThenBy(row => row.Node.Id)], null);

    private IEnumerable<TEntity> Kept(IQueryable<ContentJoin> rows)
    {
        List<TEntity> entities = [.. InOrder(rows)];
        if (entities.Count <= MostKept)
            Cache?.Keep(entities);
        return entities;
    }

    private TEntity? One(IQueryable<ContentJoin> rows) => Build([.. rows.Take(1)], null) is [var entity] ? entity : null;

    private IQueryable<ContentJoin> VersionsOf(int nodeId) =>
        Versions.Where(row => row.Node.Id == nodeId).OrderByDescending(row => row.Version.Current).ThenByDescending(row => row.Version.VersionDate).ThenByDescending(row => row.Version.Id);

    private IQueryable<ContentJoin> OfType(string? alias) => alias is null ? Current.Where(row => !row.Node.Trashed) : Current.Where(row => !row.Node.Trashed && row.ContentType.Alias == alias);

    private string Quote(string identifier) => Database.Engine.Quote(identifier);
}
