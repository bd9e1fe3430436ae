using Headspace.Cms.Contracts.Members;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Security.Member;

internal sealed class MemberSignIn(
    UserManager<IMember> members,
    SignInManager<IMember> signIn,
    IPasswordHasher<IMember> hasher,
    ITwoFactorLoginService factors,
    PendingSignInProtector pending,
    MemberSession session,
    IHttpContextAccessor httpContext) : IMemberSignIn
{
    // Checked against when no password is to be checked, so that every answer takes as long.
    private static string? decoy;

    public string? CurrentName => httpContext.HttpContext?.User.Identity is { IsAuthenticated: true } identity
        && identity.AuthenticationType == IdentityConstants.ApplicationScheme
        ? identity.Name
        : null;

    public async Task<MemberSignInResult> SignInAsync(string username, string password, bool isPersistent, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (await members.FindByNameAsync(username).ConfigureAwait(false) is not { } member
            || session.IsLockedOut(member)
            || !await members.HasPasswordAsync(member).ConfigureAwait(false))
        {
            hasher.VerifyHashedPassword(null!, decoy ??= hasher.HashPassword(null!, Guid.NewGuid().ToString()), password);
            return new MemberSignInResult(MemberSignInStatus.Failed);
        }

        if (!await members.CheckPasswordAsync(member, password).ConfigureAwait(false))
        {
            await members.AccessFailedAsync(member).ConfigureAwait(false);
            return new MemberSignInResult(MemberSignInStatus.Failed);
        }

        if (!member.IsApproved)
        {
            return new MemberSignInResult(MemberSignInStatus.Failed);
        }

        if (await factors.IsTwoFactorEnabledAsync(member.Key).ConfigureAwait(false))
        {
            var stamp = await members.GetSecurityStampAsync(member).ConfigureAwait(false);
            return new MemberSignInResult(MemberSignInStatus.CodeRequired, pending.Protect(member.Key, stamp, isPersistent));
        }

        await session.BeginAsync(member, isPersistent).ConfigureAwait(false);
        return new MemberSignInResult(MemberSignInStatus.SignedIn);
    }

    public async Task<MemberSignInStatus> SignInWithCodeAsync(string pendingToken, string code, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (pending.Unprotect(pendingToken) is not { } begun
            || await members.FindByIdAsync(begun.MemberKey.ToString()).ConfigureAwait(false) is not { IsApproved: true } member
            || await members.GetSecurityStampAsync(member).ConfigureAwait(false) != begun.Stamp)
        {
            return MemberSignInStatus.Expired;
        }

        if (session.IsLockedOut(member))
        {
            return MemberSignInStatus.Failed;
        }

        foreach (var provider in await factors.GetEnabledTwoFactorProviderNamesAsync(member.Key).ConfigureAwait(false))
        {
            if (await members.VerifyTwoFactorTokenAsync(member, provider, code).ConfigureAwait(false))
            {
                await session.BeginAsync(member, begun.IsPersistent).ConfigureAwait(false);
                return MemberSignInStatus.SignedIn;
            }
        }

        await members.AccessFailedAsync(member).ConfigureAwait(false);
        return MemberSignInStatus.Failed;
    }

    public Task SignOutAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return signIn.SignOutAsync();
    }
}
