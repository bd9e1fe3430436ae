using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Headspace.Cms.Backoffice.Page;

/// <summary>Answers with a page that the browser keeps but asks about each time, so that a new build is taken up at once.</summary>
internal static class HtmlPage
{
    public static Task WriteAsync(HttpContext context, string html, string language, string policy)
    {
        var body = Encoding.UTF8.GetBytes(html);
        var headers = context.Response.Headers;
        headers.CacheControl = "no-cache";
        headers.Vary = HeaderNames.AcceptLanguage;
        headers.ContentLanguage = language;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["X-Robots-Tag"] = "noindex";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}\"");
        return Results.Bytes(body, "text/html; charset=utf-8", entityTag: tag).ExecuteAsync(context);
    }

    /// <summary>For a checkout whose client has not been built.</summary>
    public static Task NotBuiltAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync("The backoffice has not been built: wwwroot/umbraco/backoffice/build.json is missing. Run dotnet build.", context.RequestAborted);
    }
}
