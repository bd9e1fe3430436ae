using Microsoft.AspNetCore.Http;

namespace Headspace.Cms.Security.UserTokens;

/// <summary>
/// Codes and tokens of the backoffice never reach a script: they travel in cookies that only the server reads, and where they would
/// stand in a body or an address there stands <see cref="Redacted"/>.
/// </summary>
internal static class UserTokenCookies
{
    public const string Redacted = "[redacted]";

    public const string Code = "umbPkceCode";
    public const string AccessToken = "umbAccessToken";
    public const string RefreshToken = "umbRefreshToken";

    // A browser takes a cookie of this name only over HTTPS, from the host itself, for all of it.
    private const string HostPrefix = "__Host-";

    public static string? Read(HttpContext context, string name) => context.Request.Cookies[NameOf(context, name)];

    /// <summary>What was sent, or what the cookie holds where the place of it was kept.</summary>
    public static string Reveal(HttpContext context, string? sent, string name) => sent == Redacted ? Read(context, name) ?? string.Empty : sent ?? string.Empty;

    public static void Write(HttpContext context, string name, string value, TimeSpan lifetime) =>
        context.Response.Cookies.Append(NameOf(context, name), value, Options(context, lifetime));

    public static void Forget(HttpContext context, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            context.Response.Cookies.Delete(NameOf(context, name), Options(context, null));
        }
    }

    private static string NameOf(HttpContext context, string name) => context.Request.IsHttps ? HostPrefix + name : name;

    private static CookieOptions Options(HttpContext context, TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        Secure = context.Request.IsHttps,
        SameSite = SameSiteMode.Strict,
        Path = "/",
        MaxAge = lifetime,
        IsEssential = true,
    };
}
