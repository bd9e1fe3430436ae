using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Factories;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Servers;

internal sealed class LastSyncedRepository(IScopeAccessor scopes, IMachineInfoFactory machine) : ILastSyncedRepository
{
    private IQueryable<LastSyncedRow> Own
    {
        get
        {
            var machineId = machine.GetMachineIdentifier();
            return scopes.Database.LastSynced.Where(row => row.MachineId == machineId);
        }
    }

    public Task<int?> GetInternalIdAsync() => Own.Select(row => row.InternalId).FirstOrDefaultAsync();

    public Task<int?> GetExternalIdAsync() => Own.Select(row => row.ExternalId).FirstOrDefaultAsync();

    public async Task SaveInternalIdAsync(int id)
    {
        var now = DateTime.UtcNow;
        if (await Own.ExecuteUpdateAsync(set => set.SetProperty(row => row.InternalId, id).SetProperty(row => row.Date, now)) == 0)
            scopes.Database.Insert(new LastSyncedRow { MachineId = machine.GetMachineIdentifier(), InternalId = id, Date = now });
    }

    public async Task SaveExternalIdAsync(int id)
    {
        var now = DateTime.UtcNow;
        if (await Own.ExecuteUpdateAsync(set => set.SetProperty(row => row.ExternalId, id).SetProperty(row => row.Date, now)) == 0)
            scopes.Database.Insert(new LastSyncedRow { MachineId = machine.GetMachineIdentifier(), ExternalId = id, Date = now });
    }

    public Task DeleteEntriesOlderThanAsync(DateTime pruneDate) => scopes.Database.LastSynced.Where(row => row.Date < pruneDate).ExecuteDeleteAsync();
}
