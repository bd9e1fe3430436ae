using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core.Configuration.Models;

namespace Headspace.Cms.Security.UserTokens;

/// <summary>Whether a request comes from the backoffice's own pages. A program sends no Origin, and no cookies that it was not given.</summary>
internal sealed class SameOrigin(IOptionsMonitor<SecuritySettings> settings)
{
    public bool Allows(HttpRequest request)
    {
        var origin = request.Headers[HeaderNames.Origin].ToString();
        return origin.Length == 0
            ? request.Headers["Sec-Fetch-Site"].ToString() is not ("cross-site" or "same-site")
            : string.Equals(origin, OriginOf(request), StringComparison.OrdinalIgnoreCase)
                || (settings.CurrentValue.BackOfficeHost is { } host && string.Equals(origin, host.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase));
    }

    public static string OriginOf(HttpRequest request) => $"{request.Scheme}://{request.Host}";

    /// <summary>Refuses what another site has a browser send.</summary>
    public async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        HttpMethods.IsGet(context.HttpContext.Request.Method) || Allows(context.HttpContext.Request)
            ? await next(context)
            : Results.Problem(statusCode: StatusCodes.Status403Forbidden, title: "Another site", detail: "The request does not come from the backoffice.");
}
