using System.Globalization;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Net;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;

namespace Headspace.Cms.Security.UserSignIn;

/// <summary>Writes down how signing in went, and tells who listens.</summary>
internal sealed class UserSignInRecord(ICoreScopeProvider scopes, IUserRepository users, IEventAggregator events, IIpResolver addresses, TimeProvider time)
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public void SignedIn(IUser user)
    {
        user.FailedPasswordAttempts = 0;
        user.IsLockedOut = false;
        user.LastLoginDate = Now;
        Save(user);
        events.Publish(new UserLoginSuccessNotification(Address, IdOf(user), IdOf(user)));
    }

    /// <summary>Counts a failure.</summary>
    /// <returns>Whether it was the one too many.</returns>
    public UserSignInStatus Failed(IUser user, int most)
    {
        user.FailedPasswordAttempts++;
        var isLast = user.FailedPasswordAttempts >= most;
        if (isLast)
        {
            user.IsLockedOut = true;
            user.LastLockoutDate = Now;
            user.FailedPasswordAttempts = 0;
        }

        Save(user);
        events.Publish(new UserLoginFailedNotification(Address, IdOf(user), IdOf(user)));
        if (isLast)
        {
            events.Publish(new UserLockedNotification(Address, IdOf(user), IdOf(user)));
        }

        return isLast ? UserSignInStatus.LockedOut : UserSignInStatus.Failed;
    }

    private string Address => addresses.GetCurrentRequestIpAddress();

    private static string IdOf(IUser user) => user.Id.ToString(CultureInfo.InvariantCulture);

    // Not through the store: that somebody signed in is no change of the user that anybody has to approve of.
    private void Save(IUser user)
    {
        using var scope = scopes.CreateCoreScope();
        users.Save(user);
        scope.Complete();
    }
}
