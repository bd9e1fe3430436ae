using System.Security.Claims;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Headspace.Cms.Security.User;

internal sealed class BackOfficeSecurity(ClaimsPrincipal principal, Lazy<IUserService> users) : IBackOfficeSecurity
{
    private readonly ClaimsIdentity? identity = principal.GetUmbracoIdentity();
    private IUser? user;

    /// <summary>Whom the request comes from.</summary>
    public ClaimsPrincipal Principal => principal;

    public IUser? CurrentUser => user ??= identity?.GetId() is { } id ? users.Value.GetUserById(id) : null;

    public bool UserHasSectionAccess(string section, IUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.AllowedSections.Contains(section);
    }

    public bool IsAuthenticated() => identity?.IsAuthenticated ?? false;
}
