using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Headspace.Forms.Rendering;

/// <summary>Whether a browser says that another site sent a request. One that says nothing is left to the token.</summary>
public static class CrossSite
{
    private const string Unknown = "null";

    /// <summary>Whether the request comes from elsewhere, by Sec-Fetch-Site and Origin.</summary>
    public static bool Sent(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site && site is not ("same-origin" or "none"))
            return true;

        // A page that lets no referrer out, as ours, posts to itself with the origin "null".
        return request.Headers[HeaderNames.Origin].ToString() is { Length: > 0 } origin
            && origin != Unknown
            && !origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
