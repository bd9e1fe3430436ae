using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.Security.UserSignIn;

/// <summary>Users as Core's services and the sign-in read and save them.</summary>
internal sealed class BackOfficeUserStore(
    ICoreScopeProvider scopes, IUserRepository users, IBackOfficeUserReader reader, IEventMessagesFactory messages) : IBackOfficeUserStore
{
    public async Task<UserOperationStatus> SaveAsync(IUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (string.IsNullOrWhiteSpace(user.Username))
        {
            throw new ArgumentException("A user must have a user name.", nameof(user));
        }

        var collected = messages.Get();
        using var scope = scopes.CreateCoreScope();
        var saving = new UserSavingNotification(user, collected);
        if (await scope.Notifications.PublishCancelableAsync(saving))
        {
            scope.Complete();
            return UserOperationStatus.CancelledByNotification;
        }

        users.Save(user);
        scope.Notifications.Publish(new UserSavedNotification(user, collected).WithStateFrom(saving));
        scope.Complete();
        return UserOperationStatus.Success;
    }

    public Task<UserOperationStatus> DisableAsync(IUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        user.IsApproved = false;
        return SaveAsync(user);
    }

    public Task<IUser?> GetByUserNameAsync(string username) => FindAsync(query => query.Where(user => user.Username == username));

    public Task<IUser?> GetByEmailAsync(string email) => FindAsync(query => query.Where(user => user.Email == email));

    public Task<IUser?> GetAsync(int id) => Task.FromResult(reader.GetById(id));

    public Task<IUser?> GetAsync(Guid key) => Task.FromResult(reader.GetByKey(key));

    public Task<IEnumerable<IUser>> GetUsersAsync(params Guid[]? keys) => Task.FromResult(reader.GetManyByKey(keys ?? []));

    public Task<IEnumerable<IUser>> GetUsersAsync(params int[]? ids) => Task.FromResult(reader.GetManyById(ids ?? []));

    public Task<IEnumerable<IUser>> GetAllInGroupAsync(int groupId) => Task.FromResult(reader.GetAllInGroup(groupId));

    private Task<IUser?> FindAsync(Func<IQuery<IUser>, IQuery<IUser>> where)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        return Task.FromResult(users.Get(where(scopes.CreateQuery<IUser>())).FirstOrDefault());
    }
}
