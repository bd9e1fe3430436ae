using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Querying;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Audits;

/// <summary>The log of who did what to which entity; an item's id is that of the entity.</summary>
internal sealed class AuditRepository(IScopeAccessor scopes) : IAuditRepository
{
    private static readonly RowMap<LogRow> _map = new RowMap<LogRow>()
        .Add("Id", row => row.NodeId)
        .Add("UserId", row => row.UserId ?? 0)
        .Add("AuditType", row => row.Header)
        .Add("EntityType", row => row.EntityType)
        .Add("Comment", row => row.Comment)
        .Add("Parameters", row => row.Parameters)
        .Add("CreateDate", row => row.Date)
        .Add("UpdateDate", row => row.Date);

    private IQueryable<LogRow> Rows => scopes.Database.Logs;

    public IAuditItem? Get(int id) => Rows.Where(row => row.NodeId == id).OrderByDescending(row => row.Id).Take(1).AsEnumerable().Select(ToEntity).FirstOrDefault();

    public IEnumerable<IAuditItem> GetMany(params int[]? ids) =>
        Read(ids is { Length: > 0 } ? Rows.Where(row => ids.Contains(row.NodeId)) : Rows);

    public bool Exists(int id) => Rows.Any(row => row.NodeId == id);

    public IEnumerable<IAuditItem> Get(IQuery<IAuditItem> query) => Read(Rows.Where(query, _map));

    public int Count(IQuery<IAuditItem>? query) => Rows.Where(query, _map).Count();

    public IEnumerable<IAuditItem> Get(AuditType type, IQuery<IAuditItem> query)
    {
        var header = type.ToString();
        return Read(Rows.Where(row => row.Header == header).Where(query, _map));
    }

    public IEnumerable<IAuditItem> GetPagedResultsByQuery(
        IQuery<IAuditItem> query,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        Direction orderDirection,
        AuditType[]? auditTypeFilter,
        IQuery<IAuditItem>? customFilter)
    {
        var rows = Rows.Where(query, _map).Where(customFilter, _map);
        if (auditTypeFilter is { Length: > 0 })
        {
            var headers = auditTypeFilter.Select(type => type.ToString()).ToList();
            rows = rows.Where(row => headers.Contains(row.Header));
        }
        totalRecords = rows.Count();
        var ordered = orderDirection == Direction.Ascending ? rows.OrderBy(row => row.Date).ThenBy(row => row.Id) : rows.OrderByDescending(row => row.Date).ThenByDescending(row => row.Id);
        return [.. ordered.Skip((int)pageIndex * pageSize).Take(pageSize).AsEnumerable().Select(ToEntity)];
    }

    public void Save(IAuditItem entity) =>
        scopes.Database.Insert(new LogRow
        {
            NodeId = entity.Id,
            UserId = NodeStore.NullIfZero(entity.UserId),
            EntityType = entity.EntityType,
            Header = entity.AuditType.ToString(),
            Comment = entity.Comment,
            Parameters = entity.Parameters,
            Date = DateTime.UtcNow,
        });

    public void Delete(IAuditItem entity)
    {
        var header = entity.AuditType.ToString();
        Rows.Where(row => row.NodeId == entity.Id && row.Header == header && row.Date == entity.CreateDate).ExecuteDelete();
    }

    public void CleanLogs(int maximumAgeOfLogsInMinutes)
    {
        var oldest = DateTime.UtcNow.AddMinutes(-maximumAgeOfLogsInMinutes);
        Rows.Where(row => row.Date < oldest && (row.Header == "Open" || row.Header == "System")).ExecuteDelete();
    }

    private static IEnumerable<IAuditItem> Read(IQueryable<LogRow> rows) =>
        [.. rows.OrderByDescending(row => row.Date).ThenByDescending(row => row.Id).AsEnumerable().Select(ToEntity)];

    private static AuditItem ToEntity(LogRow row) => new(
        row.NodeId,
        Enum.TryParse<AuditType>(row.Header, ignoreCase: true, out var type) ? type : AuditType.Custom,
        row.UserId ?? 0,
        row.EntityType,
        row.Comment,
        row.Parameters,
        row.Date);
}
