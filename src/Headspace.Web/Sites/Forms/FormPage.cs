using System.Globalization;
using System.Security.Claims;
using Headspace.Forms.MagicStrings;
using Headspace.Forms.Rendering;
using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core.Dictionary;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;

namespace Headspace.Web.Sites.Forms;

/// <summary>The page that a form stands on, as forms ask for it.</summary>
internal sealed class FormPage(
    IHttpContextAccessor http,
    IUmbracoContextAccessor umbracoContext,
    IDocumentNavigationQueryService navigation,
    IPublishedContentStatusFilteringService published,
    ICultureDictionaryFactory dictionaries,
    MemberValues members,
    MagicStringResolver magicStrings)
{
    /// <summary>The page that is being rendered; null on none, as in a preview of a block.</summary>
    public IPublishedContent? Current => umbracoContext.TryGetUmbracoContext(out var context) ? context.PublishedRequest?.PublishedContent : null;

    /// <summary>The member that the visitor is signed in as; null for nobody.</summary>
    public Guid? Member => http.HttpContext?.User.Identities.FirstOrDefault(identity => identity.IsAuthenticated && identity.AuthenticationType == IdentityConstants.ApplicationScheme)
        is { } identity && Guid.TryParse(identity.FindFirst(ClaimTypes.NameIdentifier)?.Value, out var key) ? key : null;

    /// <summary>Puts the values of the page and the request in the place of magic strings.</summary>
    public FormTexts Texts() => new(magicStrings, new MagicStringValues
    {
        Request = http.HttpContext?.Request,
        Pages = Current is { } page ? [.. page.AncestorsOrSelf<IPublishedContent>(navigation, published)] : [],
        Culture = CultureInfo.CurrentCulture.Name,
        Member = members.Of(Member),
        Dictionary = key => dictionaries.CreateDictionary(CultureInfo.CurrentUICulture)[key] is { Length: > 0 } text ? text : null,
    });
}
