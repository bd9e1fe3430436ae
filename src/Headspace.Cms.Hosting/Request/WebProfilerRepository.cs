using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Web;

namespace Headspace.Cms.Hosting.Request;

/// <summary>Whether this browser shows the profiler: a cookie of stock Umbraco's name, gone with the browser's session.</summary>
internal sealed class WebProfilerRepository(ICookieManager cookies, IHttpContextAccessor httpContext) : IWebProfilerRepository
{
    internal const string CookieName = "UMB-DEBUG";

    private const string On = "true";

    public void SetStatus(int userId, bool status)
    {
        if (status)
        {
            cookies.SetCookieValue(CookieName, On, httpOnly: true, secure: httpContext.HttpContext?.Request.IsHttps == true, nameof(SameSiteMode.Strict));
        }
        else
        {
            cookies.ExpireCookie(CookieName);
        }
    }

    public bool GetStatus(int userId) => cookies.GetCookieValue(CookieName) == On;
}
