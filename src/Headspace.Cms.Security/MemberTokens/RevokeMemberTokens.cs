using Headspace.Cms.Security.Tokens;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Security.MemberTokens;

/// <summary>Takes a member's tokens back when something about the member changes: what they were issued for may no longer hold.</summary>
internal sealed class RevokeMemberTokens(TokenServer tokens, IMemberService members, MemberTokenClients clients) :
    INotificationAsyncHandler<MemberSavedNotification>,
    INotificationAsyncHandler<MemberDeletedNotification>,
    INotificationAsyncHandler<AssignedMemberRolesNotification>,
    INotificationAsyncHandler<RemovedMemberRolesNotification>
{
    // Core's mark on a save that only tells of a sign-in.
    private const string LoginPropertiesOnly = "LoginPropertiesOnly";

    public Task HandleAsync(MemberSavedNotification notification, CancellationToken cancellationToken) =>
        notification.State.ContainsKey(LoginPropertiesOnly) ? Task.CompletedTask : RevokeAsync(notification.SavedEntities, cancellationToken);

    public Task HandleAsync(MemberDeletedNotification notification, CancellationToken cancellationToken) =>
        RevokeAsync(notification.DeletedEntities, cancellationToken);

    public Task HandleAsync(AssignedMemberRolesNotification notification, CancellationToken cancellationToken) => RevokeAsync(notification, cancellationToken);

    public Task HandleAsync(RemovedMemberRolesNotification notification, CancellationToken cancellationToken) => RevokeAsync(notification, cancellationToken);

    private Task RevokeAsync(MemberRolesNotification notification, CancellationToken cancellationToken) =>
        clients.AllowTokens ? RevokeAsync(members.GetAllMembers(notification.MemberIds), cancellationToken) : Task.CompletedTask;

    private async Task RevokeAsync(IEnumerable<IMember> changed, CancellationToken cancellationToken)
    {
        if (!clients.AllowTokens)
        {
            return;
        }

        foreach (var member in changed)
        {
            await tokens.RevokeAsync(member.Key, cancellationToken).ConfigureAwait(false);
        }
    }
}
