using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Querying;
using Headspace.Cms.Persistence.Scoping;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Audits;

/// <summary>The log of what was done to users and members. Entries are written once and never changed or deleted.</summary>
internal sealed class AuditEntryRepository(IScopeAccessor scopes) : IAuditEntryRepository
{
    private static readonly RowMap<AuditEntryRow> _map = new RowMap<AuditEntryRow>()
        .Add("Id", row => row.Id)
        .Add("PerformingUserId", row => row.PerformingUserId)
        .Add("PerformingUserKey", row => row.PerformingUserKey)
        .Add("PerformingIp", row => row.PerformingIp)
        .Add("EventDate", row => row.EventDateUtc)
        .Add("AffectedUserId", row => row.AffectedUserId)
        .Add("AffectedUserKey", row => row.AffectedUserKey)
        .Add("EventType", row => row.EventType);

    private IQueryable<AuditEntryRow> Rows => scopes.Database.AuditEntries;

    public IAuditEntry? Get(int id) => Rows.Where(row => row.Id == id).AsEnumerable().Select(ToEntity).FirstOrDefault();

    public IEnumerable<IAuditEntry> GetMany(params int[]? ids) => Read(ids is { Length: > 0 } ? Rows.Where(row => ids.Contains(row.Id)) : Rows);

    public bool Exists(int id) => Rows.Any(row => row.Id == id);

    public IEnumerable<IAuditEntry> Get(IQuery<IAuditEntry> query) => Read(Rows.Where(query, _map));

    public int Count(IQuery<IAuditEntry>? query) => Rows.Where(query, _map).Count();

    public IEnumerable<IAuditEntry> GetPage(long pageIndex, int pageCount, out long records)
    {
        records = Rows.Count();
        return [.. Rows.OrderByDescending(row => row.EventDateUtc).ThenByDescending(row => row.Id).Skip((int)pageIndex * pageCount).Take(pageCount).AsEnumerable().Select(ToEntity)];
    }

    public void Save(IAuditEntry entity)
    {
        if (entity.HasIdentity)
            throw new NotSupportedException("An audit entry cannot be changed.");
        entity.Id = scopes.Database.Insert(new AuditEntryRow
        {
            PerformingUserId = entity.PerformingUserId,
            PerformingUserKey = entity.PerformingUserKey,
            PerformingDetails = entity.PerformingDetails,
            PerformingIp = entity.PerformingIp,
            EventDateUtc = entity.EventDate,
            AffectedUserId = entity.AffectedUserId,
            AffectedUserKey = entity.AffectedUserKey,
            AffectedDetails = entity.AffectedDetails,
            EventType = entity.EventType ?? string.Empty,
            EventDetails = entity.EventDetails,
        }).Id;
        (entity as IRememberBeingDirty)?.ResetDirtyProperties();
    }

    public void Delete(IAuditEntry entity) => throw new NotSupportedException("An audit entry cannot be deleted.");

    private static IEnumerable<IAuditEntry> Read(IQueryable<AuditEntryRow> rows) => [.. rows.OrderByDescending(row => row.EventDateUtc).AsEnumerable().Select(ToEntity)];

    private static AuditEntry ToEntity(AuditEntryRow row)
    {
        var entry = new AuditEntry
        {
            Id = row.Id,
            PerformingUserId = row.PerformingUserId,
            PerformingUserKey = row.PerformingUserKey,
            PerformingDetails = row.PerformingDetails,
            PerformingIp = row.PerformingIp,
            EventDate = row.EventDateUtc,
            AffectedUserId = row.AffectedUserId,
            AffectedUserKey = row.AffectedUserKey,
            AffectedDetails = row.AffectedDetails,
            EventType = row.EventType,
            EventDetails = row.EventDetails,
        };
        entry.ResetDirtyProperties(rememberDirty: false);
        return entry;
    }
}
