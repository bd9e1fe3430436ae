using System.Security.Claims;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Headspace.Cms.Security.Preview;

/// <summary>A user of the backoffice as a principal with the claims that Umbraco knows a user by; none if the user may not sign in.</summary>
internal sealed class CoreBackOfficeSignInManager(IUserService users) : ICoreBackOfficeSignInManager
{
    public async Task<ClaimsPrincipal?> CreateUserPrincipalAsync(Guid userKey) =>
        await users.GetAsync(userKey).ConfigureAwait(false) is { IsApproved: true, IsLockedOut: false } user ? ToPrincipal(user) : null;

    private static ClaimsPrincipal ToPrincipal(IUser user)
    {
        var identity = new ClaimsIdentity(Constants.Security.BackOfficeAuthenticationType);
        identity.AddRequiredClaims(
            user.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
            user.Key,
            user.Username,
            user.Name ?? user.Username,
            user.StartContentIds,
            user.StartMediaIds,
            user.Language ?? "en-US",
            user.SecurityStamp is { Length: > 0 } stamp ? stamp : user.Key.ToString(),
            user.AllowedSections,
            user.Groups.Select(group => group.Alias));
        return new ClaimsPrincipal(identity);
    }
}
