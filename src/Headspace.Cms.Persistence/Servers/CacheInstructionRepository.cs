using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Servers;

internal sealed class CacheInstructionRepository(IScopeAccessor scopes) : ICacheInstructionRepository
{
    private IQueryable<CacheInstructionRow> Rows => scopes.Database.CacheInstructions;

    public int CountAll() => Rows.Count();

    public int CountPendingInstructions(int lastId) => Rows.Where(row => row.Id > lastId).Sum(row => row.InstructionCount);

    public int GetMaxId() => Rows.Max(row => (int?)row.Id) ?? 0;

    public bool Exists(int id) => Rows.Any(row => row.Id == id);

    public void Add(CacheInstruction cacheInstruction) => scopes.Database.Insert(new CacheInstructionRow
    {
        UtcStamp = cacheInstruction.UtcStamp,
        JsonInstruction = cacheInstruction.Instructions,
        Originated = cacheInstruction.OriginIdentity,
        InstructionCount = cacheInstruction.InstructionCount,
    });

    public IEnumerable<CacheInstruction> GetPendingInstructions(int lastId, int maxNumberToRetrieve) =>
        [.. Rows.Where(row => row.Id > lastId).OrderBy(row => row.Id).Take(maxNumberToRetrieve).AsEnumerable()
            .Select(row => new CacheInstruction(row.Id, row.UtcStamp, row.JsonInstruction, row.Originated, row.InstructionCount))];

    // The newest stays, so that a node that comes back can tell that it has missed some.
    public void DeleteInstructionsOlderThan(DateTime pruneDate) =>
        Rows.Where(row => row.UtcStamp < pruneDate && row.Id < Rows.Max(other => other.Id)).ExecuteDelete();
}
