namespace Headspace.Web.Sites;

/// <summary>A link in a menu.</summary>
/// <param name="Name">What it says.</param>
/// <param name="Url">Where it leads.</param>
/// <param name="Current">The value of <c>aria-current</c>: <c>page</c> for the page that is shown, <c>true</c> for a section that it is in, else null.</param>
internal sealed record MenuLink(string Name, string Url, string? Current);
