using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Headspace.Cms.Website.OutputCache;

/// <summary>Sends a stored page in the coding that the visitor understands, or says that nothing has changed.</summary>
internal static class StoredPageWriter
{
    // The browser keeps the page but asks each time, so that a change is seen at once.
    private static readonly StringValues revalidate = "no-cache";
    private static readonly StringValues varyByEncoding = HeaderNames.AcceptEncoding;
    private static readonly StringValues br = "br";
    private static readonly StringValues gzip = "gzip";

    public static Task WriteAsync(HttpContext context, StoredPage page)
    {
        var response = context.Response;
        var headers = response.Headers;
        headers.ETag = page.ETag;
        headers.CacheControl = revalidate;
        headers.Vary = page.Vary.Count == 0 ? varyByEncoding : StringValues.Concat(page.Vary, varyByEncoding);
        if (context.Request.Headers.IfNoneMatch is { Count: > 0 } known && known.ToString().Contains(page.ETag, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.StatusCode = page.StatusCode;
        response.ContentType = page.ContentType;
        if (page.ContentLanguage is { } language)
        {
            headers.ContentLanguage = language;
        }

        var body = page.Body;
        if (Accepts(context.Request, "br"))
        {
            headers.ContentEncoding = br;
            body = page.Brotli;
        }
        else if (Accepts(context.Request, "gzip"))
        {
            headers.ContentEncoding = gzip;
            body = page.Gzip;
        }

        response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    private static bool Accepts(HttpRequest request, string coding)
    {
        foreach (var line in request.Headers.AcceptEncoding)
        {
            if (line is null || !line.Contains(coding, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (!line.Contains(";q=0", StringComparison.Ordinal))
            {
                return true;
            }

            return StringWithQualityHeaderValue.TryParseList([line], out var codings)
                && codings.Any(item => item.Value.Equals(coding, StringComparison.OrdinalIgnoreCase) && item.Quality is null or > 0);
        }

        return false;
    }
}
