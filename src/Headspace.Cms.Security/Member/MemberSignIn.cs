using Headspace.Cms.Contracts.Members;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.Security.Member;

internal sealed class MemberSignIn(
    UserManager<IMember> members,
    SignInManager<IMember> signIn,
    IPasswordHasher<IMember> hasher,
    IHttpContextAccessor httpContext,
    IOptionsMonitor<SecuritySettings> settings,
    TimeProvider time) : IMemberSignIn
{
    // Checked against when there is no such member, so that both answers take as long.
    private static string? decoy;

    public string? CurrentName => httpContext.HttpContext?.User.Identity is { IsAuthenticated: true } identity
        && identity.AuthenticationType == IdentityConstants.ApplicationScheme
        ? identity.Name
        : null;

    public async Task<MemberSignInStatus> SignInAsync(string username, string password, bool isPersistent, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (await members.FindByNameAsync(username).ConfigureAwait(false) is not { } member)
        {
            hasher.VerifyHashedPassword(null!, decoy ??= hasher.HashPassword(null!, Guid.NewGuid().ToString()), password);
            return MemberSignInStatus.Failed;
        }

        if (IsLockedOut(member))
        {
            return MemberSignInStatus.LockedOut;
        }

        if (!await members.CheckPasswordAsync(member, password).ConfigureAwait(false))
        {
            await members.AccessFailedAsync(member).ConfigureAwait(false);
            return IsLockedOut(member) ? MemberSignInStatus.LockedOut : MemberSignInStatus.Failed;
        }

        if (!member.IsApproved)
        {
            return MemberSignInStatus.Failed;
        }

        member.FailedPasswordAttempts = 0;
        member.IsLockedOut = false;
        member.LastLoginDate = time.GetUtcNow().UtcDateTime;

        // A new stamp ends the sessions that were begun elsewhere.
        await (settings.CurrentValue.GetMemberAllowConcurrentLogins()
            ? members.UpdateAsync(member)
            : members.UpdateSecurityStampAsync(member)).ConfigureAwait(false);
        await signIn.SignInAsync(member, isPersistent).ConfigureAwait(false);
        return MemberSignInStatus.SignedIn;
    }

    public Task SignOutAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return signIn.SignOutAsync();
    }

    private bool IsLockedOut(IMember member) => MemberLockout.IsLockedOut(member, settings.CurrentValue, time.GetUtcNow());
}
