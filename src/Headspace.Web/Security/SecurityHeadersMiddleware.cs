using Microsoft.Extensions.Primitives;

namespace Headspace.Web.Security;

/// <summary>
/// One strict policy for every answer: the sites ask nothing of third parties and hold no inline script or style
/// (docs/architecture.md, decision 4).
/// </summary>
internal sealed class SecurityHeadersMiddleware(RequestDelegate next)
{
    private static readonly StringValues policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

    private static readonly StringValues noSniff = "nosniff";
    private static readonly StringValues referrer = "no-referrer";
    private static readonly StringValues permissions = "camera=(), microphone=(), geolocation=(self), browsing-topics=()";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = noSniff;
        headers["Referrer-Policy"] = referrer;
        headers["Permissions-Policy"] = permissions;
        return next(context);
    }
}
