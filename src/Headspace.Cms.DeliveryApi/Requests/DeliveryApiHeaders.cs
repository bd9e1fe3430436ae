using Microsoft.AspNetCore.Http;

namespace Headspace.Cms.DeliveryApi.Requests;

/// <summary>The headers by which a front end says what it wants.</summary>
internal static class DeliveryApiHeaders
{
    public const string ApiKey = "Api-Key";
    public const string Preview = "Preview";
    public const string StartItem = "Start-Item";
    public const string AcceptSegment = "Accept-Segment";

    /// <summary>Whether what is answered may be for this caller alone: drafts, or what a key or a member may read.</summary>
    public static bool AreOfOneCaller(this IHeaderDictionary headers) =>
        headers.Authorization.Count > 0 || headers.ContainsKey(ApiKey) || headers.ContainsKey(Preview);

    /// <summary>The value of a header of the current request; null where there is none.</summary>
    public static string? Header(this IHttpContextAccessor accessor, string name) =>
        accessor.HttpContext?.Request.Headers[name].ToString() is { Length: > 0 } value ? value : null;
}
