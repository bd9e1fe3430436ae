using Headspace.Cms.Contracts.Members;
using Headspace.Cms.Website.Routing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Headspace.Cms.Website.Members;

/// <summary>
/// The form that signs a member in, on a page that stands for a protected one and on the page chosen for it; for who is
/// signed in, the way out. Nothing on all other pages. The model is the name of the member, null for the form. The second
/// step, for who has given the right password and has a second factor, is the view <c>Code</c>; its model is what the
/// form must bring back.
/// </summary>
public sealed class MemberSignInViewComponent : ViewComponent
{
    /// <summary>Renders the view <c>Default</c> or <c>Code</c>, or nothing.</summary>
    public IViewComponentResult Invoke()
    {
        var services = HttpContext.RequestServices;
        var access = services.GetRequiredService<PublicAccessRouting>();
        if (HttpContext.Features.Get<UmbracoRouteValues>()?.Request.PublishedContent is not { } page
            || !(HttpContext.Features.Get<ProtectedPage>() is not null || access.IsSignInPage(page.Id)))
        {
            return Content(string.Empty);
        }

        access.KeepOutOfCaches(HttpContext);
        return HttpContext.Features.Get<PendingCode>() is { } pending
            ? View("Code", pending.Token)
            : View<string?>("Default", services.GetRequiredService<IMemberSignIn>().CurrentName);
    }
}
