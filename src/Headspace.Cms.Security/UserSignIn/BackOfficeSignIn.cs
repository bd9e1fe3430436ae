using Headspace.Cms.Security.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;

namespace Headspace.Cms.Security.UserSignIn;

/// <summary>Signs a user in with password and, where there is one, the second factor. It counts what goes wrong, one attempt at a time for each name.</summary>
internal sealed class BackOfficeSignIn(
    IBackOfficeUserStore users,
    UserPasswords passwords,
    UserSecondFactor secondFactor,
    PendingUserSignIn pending,
    SignInQueue queue,
    ICoreBackOfficeSignInManager principals,
    UserSignInRecord record,
    TokenServer tokens,
    IOptionsMonitor<SecuritySettings> settings,
    TimeProvider time)
{
    public async Task<UserSignInStatus> SignInAsync(HttpContext context, string username, string password)
    {
        using var turn = await queue.EnterAsync(username, context.RequestAborted);
        var user = await users.GetByUserNameAsync(username.Trim());
        var isRight = passwords.AreRight(user, password);
        if (user is null || user.Kind != UserKind.Default)
        {
            return UserSignInStatus.Failed;
        }

        if (IsLockedOut(user))
        {
            return UserSignInStatus.LockedOut;
        }

        if (!isRight)
        {
            return record.Failed(user, settings.CurrentValue.UserPassword.MaxFailedAccessAttemptsBeforeLockout);
        }

        if (!user.IsApproved)
        {
            return UserSignInStatus.NotAllowed;
        }

        if (await secondFactor.IsRequiredAsync(user))
        {
            pending.Write(context, user);
            return UserSignInStatus.CodeRequired;
        }

        return await BeginAsync(context, user);
    }

    /// <summary>The second factors that a user may use.</summary>
    public async Task<IEnumerable<string>> ProvidersAsync(string username) =>
        await users.GetByUserNameAsync(username.Trim()) is { } user ? await secondFactor.ProvidersAsync(user.Key) : [];

    public async Task<UserSignInStatus> SignInWithCodeAsync(HttpContext context, string provider, string code)
    {
        if (pending.Read(context) is not { } key)
        {
            return UserSignInStatus.Failed;
        }

        using var turn = await queue.EnterAsync(key.ToString(), context.RequestAborted);
        if (await users.GetAsync(key) is not { IsApproved: true } user || !pending.IsStill(context, user))
        {
            return UserSignInStatus.Failed;
        }

        if (IsLockedOut(user))
        {
            return UserSignInStatus.LockedOut;
        }

        return await secondFactor.IsRightAsync(user, provider, code)
            ? await BeginAsync(context, user)
            : record.Failed(user, settings.CurrentValue.UserPassword.MaxFailedAccessAttemptsBeforeLockout);
    }

    /// <summary>Whether a user is locked out now: by hand until somebody unlocks, by failing for as long as the settings say.</summary>
    private bool IsLockedOut(IUser user) => user.IsLockedOut
        && (user.LastLockoutDate is not { } since
            || time.GetUtcNow().UtcDateTime < DateTime.SpecifyKind(since, DateTimeKind.Utc).AddMinutes(settings.CurrentValue.UserDefaultLockoutTimeInMinutes));

    private async Task<UserSignInStatus> BeginAsync(HttpContext context, IUser user)
    {
        if (!settings.CurrentValue.GetUserAllowConcurrentLogins())
        {
            // A new stamp ends the sessions that were begun elsewhere.
            user.SecurityStamp = Guid.NewGuid().ToString();
            await tokens.RevokeAsync(user.Key, context.RequestAborted);
        }

        record.SignedIn(user);
        PendingUserSignIn.Forget(context);
        if (await principals.CreateUserPrincipalAsync(user.Key) is not { } principal)
        {
            return UserSignInStatus.NotAllowed;
        }

        await context.SignInAsync(Constants.Security.BackOfficeAuthenticationType, principal);
        return UserSignInStatus.SignedIn;
    }
}
