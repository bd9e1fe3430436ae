using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Headspace.Cms.DeliveryApi.RichText;

/// <summary>Where a link within the site leads.</summary>
/// <param name="Id">The key of the item.</param>
/// <param name="ItemType">The alias of its type.</param>
/// <param name="LinkType">Whether it is content or media.</param>
/// <param name="Route">The route of content, with what the link adds to it; null for media.</param>
/// <param name="Url">The address, with what the link adds to it.</param>
internal sealed record RichTextTarget(Guid Id, string ItemType, string LinkType, IApiContentRoute? Route, string Url)
{
    public static RichTextTarget OfContent(IPublishedContent content, IApiContentRoute route, string rest)
    {
        route.QueryString = rest.Length == 0 ? null : rest;
        return new RichTextTarget(content.Key, content.ContentType.Alias, "Content", route, route.Path + rest);
    }

    public static RichTextTarget OfMedia(IPublishedContent media, string url) => new(media.Key, media.ContentType.Alias, "Media", null, url);
}
