using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;

namespace Headspace.Cms.ManagementApi.Authorization;

internal static class CurrentUser
{
    /// <summary>Who asks. Behind every policy there is a user.</summary>
    public static IUser User(this IBackOfficeSecurityAccessor security) =>
        security.BackOfficeSecurity?.CurrentUser ?? throw new InvalidOperationException("Nobody is signed in, though the endpoint asks for a user.");
}
