using System.Collections.Concurrent;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Persistence.Users;

/// <summary>Ids and keys of users never change, so they are asked for once; a user that is deleted keeps them.</summary>
internal sealed class UserIdKeyResolver(ICoreScopeProvider scopeProvider, IScopeAccessor scopes) : IUserIdKeyResolver
{
    private readonly ConcurrentDictionary<Guid, int> _ids = new();
    private readonly ConcurrentDictionary<int, Guid> _keys = new();

    public async Task<int> GetAsync(Guid key)
    {
        var attempt = await TryGetAsync(key);
        return attempt.Success ? attempt.Result : throw new InvalidOperationException($"There is no user with the key {key}.");
    }

    public async Task<Guid> GetAsync(int id)
    {
        var attempt = await TryGetAsync(id);
        return attempt.Success ? attempt.Result : throw new InvalidOperationException($"There is no user with the id {id}.");
    }

    public async Task<Attempt<int>> TryGetAsync(Guid key)
    {
        if (_ids.TryGetValue(key, out var known))
            return Attempt.Succeed(known);
        using var scope = scopeProvider.CreateCoreScope(autoComplete: true);
        var id = await scopes.Database.Users.Where(row => row.Key == key).Select(row => (int?)row.Id).FirstOrDefaultAsync();
        if (id is null)
            return Attempt.Fail<int>();
        Remember(id.Value, key);
        return Attempt.Succeed(id.Value);
    }

    public async Task<Attempt<Guid>> TryGetAsync(int id)
    {
        if (_keys.TryGetValue(id, out var known))
            return Attempt.Succeed(known);
        using var scope = scopeProvider.CreateCoreScope(autoComplete: true);
        var key = await scopes.Database.Users.Where(row => row.Id == id).Select(row => (Guid?)row.Key).FirstOrDefaultAsync();
        if (key is null)
            return Attempt.Fail<Guid>();
        Remember(id, key.Value);
        return Attempt.Succeed(key.Value);
    }

    // A user whose insertion is not committed yet may never come to be.
    private void Remember(int id, Guid key)
    {
        if (scopes.Ambient is { Parent: not null })
            return;
        _ids[key] = id;
        _keys[id] = key;
    }
}
