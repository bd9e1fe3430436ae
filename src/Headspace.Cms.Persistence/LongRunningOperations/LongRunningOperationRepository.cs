using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Serialization;

namespace Headspace.Cms.Persistence.LongRunningOperations;

/// <summary>Operations that outlive a request. One that has not been heard of until it expires is stale.</summary>
internal sealed class LongRunningOperationRepository(IScopeAccessor scopes, IJsonSerializer serializer, TimeProvider time) : ILongRunningOperationRepository
{
    private static readonly string[] _unfinished = [nameof(LongRunningOperationStatus.Enqueued), nameof(LongRunningOperationStatus.Running)];

    private IQueryable<LongRunningOperationRow> Rows => scopes.Database.LongRunningOperations;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public Task CreateAsync(LongRunningOperation operation, DateTimeOffset expirationDate)
    {
        var now = Now;
        scopes.Database.Insert(new LongRunningOperationRow
        {
            Id = operation.Id,
            Type = operation.Type,
            Status = operation.Status.ToString(),
            CreateDate = now,
            UpdateDate = now,
            ExpirationDate = expirationDate.UtcDateTime,
        });
        return Task.CompletedTask;
    }

    public async Task<LongRunningOperation?> GetAsync(Guid id) =>
        await Rows.FirstOrDefaultAsync(row => row.Id == id) is { } row ? ToEntity(row) : null;

    public async Task<LongRunningOperation<T>?> GetAsync<T>(Guid id) =>
        await Rows.FirstOrDefaultAsync(row => row.Id == id) is not { } row ? null : new LongRunningOperation<T>
        {
            Id = row.Id,
            Type = row.Type,
            Status = Status(row),
            Result = row.Result is null ? default : serializer.Deserialize<T>(row.Result),
        };

    public async Task<PagedModel<LongRunningOperation>> GetByTypeAsync(string type, LongRunningOperationStatus[] statuses, int skip, int take)
    {
        var now = Now;
        var names = statuses.Select(status => status.ToString()).ToList();
        var stale = statuses.Contains(LongRunningOperationStatus.Stale);
        var rows = Rows.Where(row => row.Type == type);
        if (statuses.Length > 0)
        {
            rows = rows.Where(row => _unfinished.Contains(row.Status) && row.ExpirationDate < now ? stale : names.Contains(row.Status));
        }
        var page = await rows.OrderBy(row => row.CreateDate).ThenBy(row => row.Id).Skip(skip).Take(take).ToListAsync();
        return new PagedModel<LongRunningOperation>(await rows.CountAsync(), page.Select(ToEntity));
    }

    public async Task<LongRunningOperationStatus?> GetStatusAsync(Guid id) =>
        await Rows.FirstOrDefaultAsync(row => row.Id == id) is { } row ? Status(row) : null;

    public Task UpdateStatusAsync(Guid id, LongRunningOperationStatus status, DateTimeOffset expirationDate)
    {
        var (now, expires, name) = (Now, expirationDate.UtcDateTime, status.ToString());
        return Rows.Where(row => row.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Status, name)
            .SetProperty(row => row.UpdateDate, now)
            .SetProperty(row => row.ExpirationDate, expires));
    }

    public Task SetResultAsync<T>(Guid id, T result)
    {
        var (now, json) = (Now, serializer.Serialize(result));
        return Rows.Where(row => row.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Result, json)
            .SetProperty(row => row.UpdateDate, now));
    }

    public Task CleanOperationsAsync(DateTimeOffset olderThan)
    {
        var oldest = olderThan.UtcDateTime;
        return Rows.Where(row => row.UpdateDate < oldest).ExecuteDeleteAsync();
    }

    private LongRunningOperation ToEntity(LongRunningOperationRow row) => new() { Id = row.Id, Type = row.Type, Status = Status(row) };

    private LongRunningOperationStatus Status(LongRunningOperationRow row) =>
        _unfinished.Contains(row.Status, StringComparer.OrdinalIgnoreCase) && row.ExpirationDate < Now
            ? LongRunningOperationStatus.Stale
            : Enum.Parse<LongRunningOperationStatus>(row.Status, ignoreCase: true);
}
