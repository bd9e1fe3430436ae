using Microsoft.AspNetCore.Http;

namespace Headspace.Cms.Media.Files;

/// <summary>The answer while a file or picture cannot be given, but soon can.</summary>
internal static class MediaUnavailable
{
    private const string SecondsToWait = "10";

    public static void Answer(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = SecondsToWait;
        context.Response.Headers.CacheControl = "no-store";
    }
}
