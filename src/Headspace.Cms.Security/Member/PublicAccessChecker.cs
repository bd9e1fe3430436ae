using System.Security.Claims;
using Headspace.Cms.Security.MemberTokens;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Headspace.Cms.Security.Member;

/// <summary>May this member see that document? Asks for the member each time, so that a right taken away is gone at once.</summary>
internal sealed class PublicAccessChecker(
    IHttpContextAccessor httpContext,
    IMemberService members,
    IPublicAccessService publicAccess,
    IPublishedContentCache contents,
    IOptionsMonitor<SecuritySettings> settings,
    TimeProvider time) : IPublicAccessChecker
{
    // A member who signed in on the site, or to a front end.
    private static readonly string[] kinds = [IdentityConstants.ApplicationScheme, MemberOfRequest.Scheme];

    public Task<PublicAccessStatus> HasMemberAccessToContentAsync(int publishedContentId) =>
        HasMemberAccessToContentAsync(publishedContentId, httpContext.HttpContext?.User ?? new ClaimsPrincipal());

    public async Task<PublicAccessStatus> HasMemberAccessToContentAsync(int publishedContentId, ClaimsPrincipal claimsPrincipal)
    {
        ArgumentNullException.ThrowIfNull(claimsPrincipal);
        if (Find(claimsPrincipal) is not { } member)
        {
            return PublicAccessStatus.NotLoggedIn;
        }

        if (!member.IsApproved)
        {
            return PublicAccessStatus.NotApproved;
        }

        if (MemberLockout.IsLockedOut(member, settings.CurrentValue, time.GetUtcNow()))
        {
            return PublicAccessStatus.LockedOut;
        }

        var path = contents.GetById(publishedContentId)?.Path;
        return path is not null
            && await publicAccess.HasAccessAsync(path, member.Username, () => Task.FromResult(members.GetAllRoles(member.Id))).ConfigureAwait(false)
            ? PublicAccessStatus.AccessAccepted
            : PublicAccessStatus.AccessDenied;
    }

    private IMember? Find(ClaimsPrincipal principal) =>
        principal.Identities.FirstOrDefault(identity => identity.IsAuthenticated && identity.AuthenticationType is { } kind && kinds.Contains(kind))
            is { } identity && Guid.TryParse(identity.FindFirst(ClaimTypes.NameIdentifier)?.Value, out var key)
            ? members.GetById(key)
            : null;
}
