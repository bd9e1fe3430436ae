using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;

namespace Headspace.Cms.ManagementApi.Authorization;

/// <summary>The signed-in user that a handler works for. What is deeper than a handler asks <see cref="CurrentUser.User"/>.</summary>
internal sealed record Actor(IUser User)
{
    public Guid Key => User.Key;

    public bool IsAdministrator => User.IsAdmin();

    public static ValueTask<Actor?> BindAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return ValueTask.FromResult(context.RequestServices.GetRequiredService<IBackOfficeSecurityAccessor>().BackOfficeSecurity?.CurrentUser is { } user ? new Actor(user) : null);
    }
}
