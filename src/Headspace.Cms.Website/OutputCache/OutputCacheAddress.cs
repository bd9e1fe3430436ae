using Microsoft.AspNetCore.Http;

namespace Headspace.Cms.Website.OutputCache;

/// <summary>Which requests the cache may answer, and under which name it keeps the answer.</summary>
internal static class OutputCacheAddress
{
    // The backoffice and the APIs, whose answers depend on headers.
    private const string Umbraco = "/umbraco";
    private const string PreviewCookie = "UMB_PREVIEW";

    /// <summary>
    /// The name of the page that the request asks for; null if it is for this visitor alone or not a page.
    /// Addresses with a query are not kept: there are as many as somebody cares to make up.
    /// </summary>
    public static string? Of(HttpRequest request)
    {
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            || request.QueryString.HasValue
            || request.Path.StartsWithSegments(Umbraco, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var headers = request.Headers;
        if (headers.Authorization.Count > 0 || (headers.Cookie.Count > 0 && request.Cookies.ContainsKey(PreviewCookie)))
        {
            return null;
        }

        return string.Concat(request.Scheme, "://", request.Host.Value, request.Path.Value);
    }
}
