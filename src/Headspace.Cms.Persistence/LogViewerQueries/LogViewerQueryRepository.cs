using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Querying;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.LogViewerQueries;

internal sealed class LogViewerQueryRepository(IScopeAccessor scopes) : ILogViewerQueryRepository
{
    private static readonly RowMap<LogViewerQueryRow> _map = new RowMap<LogViewerQueryRow>()
        .Add("Id", row => row.Id)
        .Add("Name", row => row.Name)
        .Add("Query", row => row.Query);

    private DbSet<LogViewerQueryRow> Rows => scopes.Database.LogViewerQueries;

    public ILogViewerQuery? Get(int id) => Read(Rows.Where(row => row.Id == id)).FirstOrDefault();

    public ILogViewerQuery? GetByName(string name) => Read(Rows.Where(row => row.Name == name)).FirstOrDefault();

    public IEnumerable<ILogViewerQuery> GetMany(params int[]? ids) => Read(ids is { Length: > 0 } ? Rows.Where(row => ids.Contains(row.Id)) : Rows);

    public bool Exists(int id) => Rows.Any(row => row.Id == id);

    public IEnumerable<ILogViewerQuery> Get(IQuery<ILogViewerQuery> query) => Read(Rows.Where(query, _map));

    public int Count(IQuery<ILogViewerQuery>? query) => Rows.Where(query, _map).Count();

    public void Save(ILogViewerQuery entity)
    {
        var row = new LogViewerQueryRow { Id = entity.Id, Name = entity.Name ?? string.Empty, Query = entity.Query ?? string.Empty };
        if (entity.HasIdentity)
            scopes.Database.UpdateMany([row]);
        else
            entity.Id = scopes.Database.Insert(row).Id;
    }

    public void Delete(ILogViewerQuery entity)
    {
        Rows.Where(row => row.Id == entity.Id).ExecuteDelete();
        entity.DeleteDate = DateTime.UtcNow;
    }

    private static List<ILogViewerQuery> Read(IQueryable<LogViewerQueryRow> rows) =>
        [.. rows.OrderBy(row => row.Id).AsEnumerable().Select(row => new LogViewerQuery(row.Name, row.Query) { Id = row.Id })];
}
