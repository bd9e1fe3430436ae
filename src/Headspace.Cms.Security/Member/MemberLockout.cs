using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.Security.Member;

/// <summary>How long a member that is locked out stays so: Umbraco stores when it began, and settings say how long it lasts.</summary>
internal static class MemberLockout
{
    public static DateTimeOffset? End(IMember member, SecuritySettings settings)
    {
        if (!member.IsLockedOut)
        {
            return null;
        }

        // Locked by hand, without a date: until somebody unlocks it.
        return member.LastLockoutDate is { } since
            ? new DateTimeOffset(DateTime.SpecifyKind(since, DateTimeKind.Utc)).AddMinutes(settings.MemberDefaultLockoutTimeInMinutes)
            : DateTimeOffset.MaxValue;
    }

    public static bool IsLockedOut(IMember member, SecuritySettings settings, DateTimeOffset now) => End(member, settings) > now;
}
