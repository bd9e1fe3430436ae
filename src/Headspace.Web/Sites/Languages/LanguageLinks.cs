using System.Globalization;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Routing;
using Umbraco.Extensions;

namespace Headspace.Web.Sites.Languages;

/// <summary>Leads from a page to the same page in the site's other languages.</summary>
internal sealed class LanguageLinks(IPublishedUrlProvider urls)
{
    /// <summary>One for each other language that the site is published in; none for a site that does not vary.</summary>
    /// <param name="page">The page; null where it stands for a missing one.</param>
    /// <param name="root">The root of its site.</param>
    public IReadOnlyList<LanguageLink> Build(IPublishedContent? page, IPublishedContent root) => root.ContentType.VariesByCulture()
        ? [.. root.Cultures.Keys.Where(culture => culture != CultureInfo.CurrentCulture.Name).Order().Select(culture => Link(page, root, culture))]
        : [];

    private LanguageLink Link(IPublishedContent? page, IPublishedContent root, string culture)
    {
        var language = CultureInfo.GetCultureInfo(culture).Parent;
        var target = page is not null && page.Cultures.ContainsKey(culture) ? page : root;
        return new LanguageLink(language.TextInfo.ToTitleCase(language.NativeName), language.TwoLetterISOLanguageName, urls.GetUrl(target, UrlMode.Default, culture));
    }
}
