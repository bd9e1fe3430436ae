using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Headspace.Cms.Media.Imaging.Serving;

/// <summary>How long browsers keep a picture.</summary>
internal static class CachingHeaders
{
    /// <summary>For ever where the address changes with the content (<c>v</c> or <c>rnd</c>), else to be asked about again.</summary>
    public static void Set(HttpContext context, TimeSpan maxAge)
    {
        var isVersioned = context.Request.Query.ContainsKey("v") || context.Request.Query.ContainsKey("rnd");
        var seconds = ((long)maxAge.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.CacheControl = $"public, max-age={seconds}, {(isVersioned ? "immutable" : "must-revalidate")}";
    }
}
