using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Querying;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Servers;

internal sealed class ServerRegistrationRepository(IScopeAccessor scopes) : IServerRegistrationRepository
{
    public IServerRegistration? Get(int id) => All().FirstOrDefault(server => server.Id == id);

    public IEnumerable<IServerRegistration> GetMany(params int[]? ids) => All().Where(server => ids is not { Length: > 0 } || ids.Contains(server.Id));

    public bool Exists(int id) => scopes.Database.Servers.Any(row => row.Id == id);

    public IEnumerable<IServerRegistration> Get(IQuery<IServerRegistration> query) => [.. All().Matching(query)];

    public int Count(IQuery<IServerRegistration>? query) => All().Matching(query).Count();

    public void Save(IServerRegistration entity)
    {
        var row = new ServerRow
        {
            Id = entity.Id,
            Address = entity.ServerAddress ?? string.Empty,
            ComputerName = entity.ServerIdentity ?? string.Empty,
            RegisteredDate = entity.Registered,
            LastNotifiedDate = entity.Accessed,
            IsActive = entity.IsActive,
            IsSchedulingPublisher = entity.IsSchedulingPublisher,
        };
        if (!entity.HasIdentity)
        {
            entity.Id = scopes.Database.Insert(row).Id;
        }
        else
        {
            scopes.Database.Servers.Where(other => other.Id == row.Id).ExecuteUpdate(set => set
                .SetProperty(other => other.Address, row.Address)
                .SetProperty(other => other.ComputerName, row.ComputerName)
                .SetProperty(other => other.LastNotifiedDate, row.LastNotifiedDate)
                .SetProperty(other => other.IsActive, row.IsActive)
                .SetProperty(other => other.IsSchedulingPublisher, row.IsSchedulingPublisher));
        }
        entity.ResetDirtyProperties();
    }

    public void Delete(IServerRegistration entity) => scopes.Database.Servers.Where(row => row.Id == entity.Id).ExecuteDelete();

    public void DeactiveStaleServers(TimeSpan staleTimeout)
    {
        var oldest = DateTime.UtcNow - staleTimeout;
        scopes.Database.Servers.Where(row => row.LastNotifiedDate < oldest).ExecuteUpdate(set => set
            .SetProperty(row => row.IsActive, false)
            .SetProperty(row => row.IsSchedulingPublisher, false));
    }

    // Nothing is kept in memory: a server must see what the others have written.
    public void ClearCache()
    {
    }

    private IReadOnlyList<IServerRegistration> All() =>
        [.. scopes.Database.Servers.OrderBy(row => row.Id).AsEnumerable()
            .Select(row => new ServerRegistration(row.Id, row.Address, row.ComputerName, row.RegisteredDate, row.LastNotifiedDate, row.IsActive, row.IsSchedulingPublisher))];
}
