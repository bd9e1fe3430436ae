using Umbraco.Cms.Core.Templates;

namespace Headspace.Cms.PropertyEditors.RichText;

/// <summary>Gives links and pictures of stored markup the URLs that they have now.</summary>
internal sealed class RichTextLinks(HtmlLocalLinkParser localLinks, HtmlUrlParser urls, HtmlImageSourceParser images)
{
    public string Resolve(string markup)
        => images.EnsureImageSources(urls.EnsureUrls(localLinks.EnsureInternalLinks(markup)));
}
