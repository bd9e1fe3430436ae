using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Web;

namespace Headspace.Cms.Hosting.Request;

internal sealed class CookieManager(IHttpContextAccessor httpContext) : ICookieManager
{
    public void ExpireCookie(string cookieName)
    {
        if (httpContext.HttpContext is { } context && context.Request.Cookies.ContainsKey(cookieName))
        {
            context.Response.Cookies.Delete(cookieName);
        }
    }

    public string? GetCookieValue(string cookieName) => httpContext.HttpContext?.Request.Cookies[cookieName];

    public void SetCookieValue(string cookieName, string value, bool httpOnly, bool secure, string sameSiteMode) =>
        httpContext.HttpContext?.Response.Cookies.Append(cookieName, value, new CookieOptions
        {
            HttpOnly = httpOnly,
            Secure = secure,
            SameSite = Enum.TryParse<SameSiteMode>(sameSiteMode, true, out var mode) ? mode : SameSiteMode.Lax,
        });

    public bool HasCookie(string cookieName) => GetCookieValue(cookieName) is not null;
}
