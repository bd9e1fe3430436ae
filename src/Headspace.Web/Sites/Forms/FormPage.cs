using System.Globalization;
using Headspace.Forms.MagicStrings;
using Headspace.Forms.Rendering;
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
    MagicStringResolver magicStrings)
{
    /// <summary>The page that is being rendered; null on none, as in a preview of a block.</summary>
    public IPublishedContent? Current => umbracoContext.TryGetUmbracoContext(out var context) ? context.PublishedRequest?.PublishedContent : null;

    /// <summary>Puts the values of the page and the request in the place of magic strings.</summary>
    public FormTexts Texts() => new(magicStrings, new MagicStringValues
    {
        Request = http.HttpContext?.Request,
        Pages = Current is { } page ? [.. page.AncestorsOrSelf<IPublishedContent>(navigation, published)] : [],
        Culture = CultureInfo.CurrentCulture.Name,
        Dictionary = key => dictionaries.CreateDictionary(CultureInfo.CurrentUICulture)[key] is { Length: > 0 } text ? text : null,
    });
}
