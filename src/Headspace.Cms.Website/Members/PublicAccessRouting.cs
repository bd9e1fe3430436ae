using Headspace.Cms.Website.OutputCache;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Website.Members;

/// <summary>
/// Puts the page that asks for a name and a password, or the one that says no, in the place of a protected document that
/// the visitor may not see. The address stays, so that signing in leads to where the visitor wanted to go.
/// </summary>
internal sealed class PublicAccessRouting(
    IPublicAccessService publicAccess,
    IPublicAccessChecker checker,
    IPublishedRouter router,
    IPublishedContentCache contents,
    RenderingDependencies dependencies)
{
    private const string ForThisVisitorAlone = "private, no-store";

    /// <summary>What the visitor is shown; null if nothing of it may be.</summary>
    public async Task<IPublishedRequest?> ApplyAsync(HttpContext context, IPublishedRequest request)
    {
        if (request.PublishedContent is not { } document || publicAccess.GetEntryForContent(document.Path) is not { } entry)
        {
            return request;
        }

        KeepOutOfCaches(context);
        var status = await checker.HasMemberAccessToContentAsync(document.Id, context.User);
        context.Features.Set(new ProtectedPage(status));
        var shownId = status switch
        {
            PublicAccessStatus.AccessAccepted => document.Id,
            PublicAccessStatus.NotLoggedIn => entry.LoginNodeId,
            _ => entry.NoAccessNodeId,
        };
        if (shownId == document.Id || IsSignInOrNoAccess(document.Id))
        {
            return request;
        }

        // Core's router falls back to the document that it was given, if it finds no other: that one must not be shown.
        return contents.GetById(shownId) is { } shown
            && await router.UpdateRequestAsync(request, shown) is { PublishedContent: { } found } updated
            && found.Id != document.Id
            ? updated
            : null;

        // Both may lie in what they guard.
        bool IsSignInOrNoAccess(int id) => id == entry.LoginNodeId || id == entry.NoAccessNodeId;
    }

    /// <summary>Neither we nor anybody between us and the visitor keeps this answer.</summary>
    public void KeepOutOfCaches(HttpContext context)
    {
        // At the last moment: a form's token sets the header too, and warns of one that is there already.
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.CacheControl = ForThisVisitorAlone;
            return Task.CompletedTask;
        });
        if (dependencies.Current is { } recording)
        {
            recording.MayBeStored = false;
        }
    }

    /// <summary>Is it the page where visitors sign in to something?</summary>
    public bool IsSignInPage(int contentId) => publicAccess.GetAll().Any(entry => entry.LoginNodeId == contentId);
}
