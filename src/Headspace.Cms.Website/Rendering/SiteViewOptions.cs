namespace Headspace.Cms.Website.Rendering;

/// <summary>Which folder under <c>Views/</c> holds the views of a site, by the alias of the site root's document type.</summary>
public sealed class SiteViewOptions
{
    /// <summary>Alias of the root's document type: folder.</summary>
    public Dictionary<string, string> Folders { get; } = new(StringComparer.OrdinalIgnoreCase);
}
