using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;

namespace Headspace.Cms.ManagementApi.Authorization;

/// <summary>The signed-in user that a handler works for; a handler hands on what deeper code needs of it.</summary>
/// <param name="User">The user.</param>
public sealed record Actor(IUser User)
{
    /// <summary>The user's key.</summary>
    public Guid Key => User.Key;

    /// <summary>Whether everything is allowed to them.</summary>
    public bool IsAdministrator => User.IsAdmin();

    /// <summary>Takes who is signed in; nobody is called for an endpoint that asks for a user.</summary>
    public static ValueTask<Actor?> BindAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ValueTask.FromResult(context.RequestServices.GetRequiredService<IBackOfficeSecurityAccessor>().BackOfficeSecurity?.CurrentUser is { } user ? new Actor(user) : null);
    }
}
