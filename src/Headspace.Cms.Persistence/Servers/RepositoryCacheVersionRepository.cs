using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Servers;

internal sealed class RepositoryCacheVersionRepository(IScopeAccessor scopes) : IRepositoryCacheVersionRepository
{
    private IQueryable<CacheVersionRow> Rows => scopes.Database.CacheVersions;

    public Task<RepositoryCacheVersion?> GetAsync(string identifier) =>
        Rows.Where(row => row.Identifier == identifier).Select(row => new RepositoryCacheVersion { Identifier = row.Identifier, Version = row.Version }).FirstOrDefaultAsync();

    public async Task<IEnumerable<RepositoryCacheVersion>> GetAllAsync() =>
        await Rows.Select(row => new RepositoryCacheVersion { Identifier = row.Identifier, Version = row.Version }).ToListAsync();

    public async Task SaveAsync(RepositoryCacheVersion repositoryCacheVersion)
    {
        var changed = await Rows.Where(row => row.Identifier == repositoryCacheVersion.Identifier)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, repositoryCacheVersion.Version));
        if (changed == 0)
            scopes.Database.Insert(new CacheVersionRow { Identifier = repositoryCacheVersion.Identifier, Version = repositoryCacheVersion.Version });
    }
}
