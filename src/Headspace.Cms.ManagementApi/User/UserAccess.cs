using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.AuthorizationStatus;
using Umbraco.Extensions;

namespace Headspace.Cms.ManagementApi.User;

/// <summary>What one user may do to another: only administrators touch administrators, and nobody gives what they do not have.</summary>
internal sealed class UserAccess(IUserPermissionService users, IUserGroupPermissionService groups)
{
    public async Task<bool> MayEditAsync(IUser actor, IEnumerable<Guid> keys) =>
        await users.AuthorizeAccessAsync(actor, keys) == UserAuthorizationStatus.Success;

    public async Task<bool> MayGiveGroupsAsync(IUser actor, IReadOnlyCollection<Guid> keys) =>
        actor.IsAdmin() || await groups.AuthorizeAccessAsync(actor, keys) == UserGroupAuthorizationStatus.Success;
}
