using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Security.User;

/// <summary>The signed-in user of the current request, or the one that a background job acts for.</summary>
internal sealed class BackOfficeSecurityAccessor(IHttpContextAccessor httpContext, Lazy<IUserService> users) : IBackOfficeSecurityAccessor
{
    private readonly AsyncLocal<IBackOfficeSecurity?> overriding = new();

    public IBackOfficeSecurity? BackOfficeSecurity =>
        overriding.Value ?? (httpContext.HttpContext is { } context ? new BackOfficeSecurity(context.User, users) : null);

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
