using Microsoft.AspNetCore.Mvc;

namespace Headspace.Web.Supporters.Pages;

/// <summary>Pages behind signed links: nobody else may keep them, and search engines leave them out.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class SupporterController : Controller
{
    private protected ViewResult Show(SupporterPage page, int status = StatusCodes.Status200OK)
    {
        Response.StatusCode = status;
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        return View("/Views/Supporters/Page.cshtml", page);
    }
}
