namespace Headspace.Web.Sites;

/// <summary>A link in a menu.</summary>
/// <param name="Name">What it says.</param>
/// <param name="Url">Where it leads.</param>
/// <param name="Current">It leads to the page that is shown, or to the section that the page is in.</param>
internal sealed record MenuLink(string Name, string Url, bool Current);
