using Microsoft.AspNetCore.Http;

namespace Headspace.Cms.Website.Preview;

/// <summary>What sets a page under preview apart from the same page for visitors.</summary>
internal static class PreviewAnswer
{
    /// <summary>The backoffice of this host may frame it, and no search engine keeps it.</summary>
    public static void Mark(HttpContext context) => context.Response.OnStarting(() =>
    {
        var headers = context.Response.Headers;
        headers["X-Robots-Tag"] = "noindex";
        headers.ContentSecurityPolicy = headers.ContentSecurityPolicy.ToString().Replace("frame-ancestors 'none'", "frame-ancestors 'self'", StringComparison.Ordinal);
        return Task.CompletedTask;
    });
}
