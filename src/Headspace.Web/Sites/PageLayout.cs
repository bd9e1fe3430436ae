using System.Globalization;
using Headspace.Web.Sites.Languages;

namespace Headspace.Web.Sites;

/// <summary>What surrounds a page, whatever its type.</summary>
/// <param name="Title">For the browser's tab and search results.</param>
/// <param name="Description">For search results; may be null.</param>
/// <param name="Canonical">The absolute address of the page; null for a page that stands for a missing one.</param>
/// <param name="Culture">The culture that the page is written in.</param>
/// <param name="Alternates">The absolute address in each culture of a page that has several; else none.</param>
/// <param name="Languages">The site in its other languages.</param>
/// <param name="NoIndex">Search engines are asked to leave the page out.</param>
/// <param name="HomeUrl">The site's front page.</param>
/// <param name="MainMenu">The site's main menu.</param>
/// <param name="FooterMenu">The links at the foot.</param>
/// <param name="IsPreview">An editor sees drafts.</param>
internal sealed record PageLayout(
    string Title,
    string? Description,
    string? Canonical,
    CultureInfo Culture,
    IReadOnlyDictionary<string, string> Alternates,
    IReadOnlyList<LanguageLink> Languages,
    bool NoIndex,
    string HomeUrl,
    IReadOnlyList<MenuLink> MainMenu,
    IReadOnlyList<MenuLink> FooterMenu,
    bool IsPreview);
