using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Security.User;

internal sealed class BackOfficeUserReader(ICoreScopeProvider scopes, IUserRepository users) : IBackOfficeUserReader
{
    public IUser? GetById(int id) => Read(() => users.Get(Query().Where(user => user.Id == id)).FirstOrDefault());

    public IUser? GetByKey(Guid key) => Read(() => users.Get(key));

    public IEnumerable<IUser> GetManyById(IEnumerable<int> ids)
    {
        var wanted = ids.ToArray();
        return wanted.Length == 0 ? [] : Read(() => users.Get(Query().Where(user => wanted.Contains(user.Id))));
    }

    public IEnumerable<IUser> GetManyByKey(IEnumerable<Guid> keys)
    {
        var wanted = keys.ToArray();
        return wanted.Length == 0 ? [] : Read(() => users.GetMany(wanted));
    }

    public IEnumerable<IUser> GetAllInGroup(int groupId) => Read(() => users.GetAllInGroup(groupId));

    private IQuery<IUser> Query() => scopes.CreateQuery<IUser>();

    private T Read<T>(Func<T> read)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return read();
    }
}
