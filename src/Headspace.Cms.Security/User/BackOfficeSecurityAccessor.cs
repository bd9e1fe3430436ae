using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Security.User;

/// <summary>The signed-in user of the current request, or the one that a background job acts for.</summary>
internal sealed class BackOfficeSecurityAccessor(IHttpContextAccessor httpContext, Lazy<IUserService> users) : IBackOfficeSecurityAccessor
{
    private readonly AsyncLocal<IBackOfficeSecurity?> overriding = new();

    public IBackOfficeSecurity? BackOfficeSecurity =>
        overriding.Value ?? (httpContext.HttpContext is { } context ? OfRequest(context) : null);

    // One for as long as the request has the same principal, so that the user is read once.
    private BackOfficeSecurity OfRequest(HttpContext context)
    {
        if (context.Items[this] is not BackOfficeSecurity known || known.Principal != context.User)
        {
            context.Items[this] = known = new BackOfficeSecurity(context.User, users);
        }

        return known;
    }

    public IDisposable Override(IBackOfficeSecurity backOfficeSecurity)
    {
        var before = overriding.Value;
        overriding.Value = backOfficeSecurity;
        return new Restore(() => overriding.Value = before);
    }

    private sealed class Restore(Action action) : IDisposable
    {
        public void Dispose() => action();
    }
}
