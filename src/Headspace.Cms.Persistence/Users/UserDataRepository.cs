using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Infrastructure.Persistence.Querying;

namespace Headspace.Cms.Persistence.Users;

internal sealed class UserDataRepository(IScopeAccessor scopes) : IUserDataRepository
{
    public async Task<IUserData?> GetAsync(Guid key) => await scopes.Database.UserData.FirstOrDefaultAsync(row => row.Key == key) is { } row ? ToEntity(row) : null;

    public async Task<PagedModel<IUserData>> GetAsync(int skip, int take, IUserDataFilter? filter = null)
    {
        IQueryable<UserDataRow> rows = scopes.Database.UserData;
        if (filter?.UserKeys is { Count: > 0 } users)
            rows = rows.Where(row => users.Contains(row.UserKey));
        if (filter?.Groups is { Count: > 0 } groups)
            rows = rows.Where(row => groups.Contains(row.Group));
        if (filter?.Identifiers is { Count: > 0 } identifiers)
            rows = rows.Where(row => identifiers.Contains(row.Identifier));
        var page = await rows.OrderBy(row => row.Identifier).ThenBy(row => row.Key).Skip(skip).Take(take).ToListAsync();
        return new PagedModel<IUserData>(await rows.CountAsync(), page.Select(ToEntity));
    }

    public Task<IUserData> Save(IUserData userData)
    {
        scopes.Database.Insert(new UserDataRow { Key = userData.Key, UserKey = userData.UserKey, Group = userData.Group, Identifier = userData.Identifier, Value = userData.Value });
        return Task.FromResult(userData);
    }

    public async Task<IUserData> Update(IUserData userData)
    {
        await scopes.Database.UserData.Where(row => row.Key == userData.Key).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Group, userData.Group)
            .SetProperty(row => row.Identifier, userData.Identifier)
            .SetProperty(row => row.Value, userData.Value));
        return userData;
    }

    public Task Delete(IUserData userData) => scopes.Database.UserData.Where(row => row.Key == userData.Key).ExecuteDeleteAsync();

    private static UserData ToEntity(UserDataRow row) => new() { Key = row.Key, UserKey = row.UserKey, Group = row.Group, Identifier = row.Identifier, Value = row.Value };
}
