using System.Text.RegularExpressions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.PublishedCache;

namespace Headspace.Cms.DeliveryApi.RichText;

/// <summary>Finds what links and pictures of stored markup mean now.</summary>
internal sealed partial class RichTextReferences(
    IApiPublishedContentCache contents,
    IPublishedMediaCache media,
    IApiContentRouteBuilder routes,
    IApiMediaUrlProvider mediaUrls,
    IImageUrlTokenGenerator tokens)
{
    /// <summary>Whether an address is a link within the site; it may lead nowhere by now.</summary>
    public static bool IsLocal(string? href) => href is not null && LocalLink().IsMatch(href);

    /// <summary>Where a link within the site leads; null where it leads nowhere that the caller may know of.</summary>
    /// <param name="href">The address as it is stored: <c>{localLink:umb://document/…}</c> or <c>/{localLink:…}</c>.</param>
    /// <param name="type">The link's type attribute, which says what a key alone is of.</param>
    public RichTextTarget? Find(string href, string? type)
    {
        var match = LocalLink().Match(href);
        var (key, kind) = UdiParser.TryParse(match.Groups["id"].Value, out Udi? udi) && udi is GuidUdi known
            ? (known.Guid, known.EntityType)
            : (Guid.TryParse(match.Groups["id"].Value, out var guid) ? guid : Guid.Empty, type?.ToLowerInvariant());
        return kind switch
        {
            Constants.UdiEntityType.Document when contents.GetById(key) is { } content && routes.Build(content) is { } route =>
                RichTextTarget.OfContent(content, route, match.Groups["rest"].Value),
            Constants.UdiEntityType.Media when media.GetById(key) is { } file => RichTextTarget.OfMedia(file, mediaUrls.GetUrl(file)),
            _ => null,
        };
    }

    /// <summary>The address of a picture of the media library; null where there is none by now.</summary>
    /// <param name="udi">The picture's udi.</param>
    /// <param name="source">The address that is stored, whose commands are kept.</param>
    public string? PictureOf(string udi, string? source)
    {
        if (!UdiParser.TryParse(udi, out Udi? parsed) || parsed is not GuidUdi { EntityType: Constants.UdiEntityType.Media } known || media.GetById(known.Guid) is not { } file)
        {
            return null;
        }

        var query = source?.IndexOf('?', StringComparison.Ordinal) is { } start and >= 0 ? source[start..] : string.Empty;
        return tokens.RefreshSignature(mediaUrls.GetUrl(file) + query);
    }

    [GeneratedRegex(@"^/?(?:\{|%7B)localLink:(?<id>[^}%]+)(?:\}|%7D)(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LocalLink();
}
