using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.Security.Member;

/// <summary>Begins the session of a member who has shown everything that is asked for.</summary>
internal sealed class MemberSession(
    UserManager<IMember> members, SignInManager<IMember> signIn, IOptionsMonitor<SecuritySettings> settings, TimeProvider time)
{
    public bool IsLockedOut(IMember member) => MemberLockout.IsLockedOut(member, settings.CurrentValue, time.GetUtcNow());

    public async Task BeginAsync(IMember member, bool isPersistent)
    {
        member.FailedPasswordAttempts = 0;
        member.IsLockedOut = false;
        member.LastLoginDate = time.GetUtcNow().UtcDateTime;

        // A new stamp ends the sessions that were begun elsewhere.
        await (settings.CurrentValue.GetMemberAllowConcurrentLogins()
            ? members.UpdateAsync(member)
            : members.UpdateSecurityStampAsync(member)).ConfigureAwait(false);
        await signIn.SignInAsync(member, isPersistent).ConfigureAwait(false);
    }
}
