using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Security.MemberTokens;

/// <summary>What the member whose token the request carries may read.</summary>
internal sealed class RequestMemberAccessService(
    MemberOfRequest request, MemberTokenClients clients, IPublicAccessService publicAccess, IPublicAccessChecker checker, IMemberService members) : IRequestMemberAccessService
{
    public async Task<PublicAccessStatus> MemberHasAccessToAsync(IPublishedContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (!publicAccess.IsProtected(content.Path).Success)
        {
            return PublicAccessStatus.AccessAccepted;
        }

        return clients.AllowTokens && await request.FindAsync().ConfigureAwait(false) is { } member
            ? await checker.HasMemberAccessToContentAsync(content.Id, MemberOfRequest.PrincipalOf(member)).ConfigureAwait(false)
            : PublicAccessStatus.NotLoggedIn;
    }

    public async Task<ProtectedAccess> MemberAccessAsync() =>
        clients.AllowTokens && await request.FindAsync().ConfigureAwait(false) is { } member
            ? new ProtectedAccess(member.Key, [.. members.GetAllRoles(member.Id)])
            : ProtectedAccess.None;
}
