using System.Globalization;
using Headspace.Forms.MagicStrings;
using Headspace.Forms.Rendering;
using Umbraco.Cms.Core.Dictionary;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Headspace.Forms.Api;

/// <summary>The pages that requests name, and what forms take from them.</summary>
internal sealed class FormsApiPages(
    IPublishedContentCache contents,
    IDocumentNavigationQueryService navigation,
    IPublishedContentStatusFilteringService published,
    IPublishedUrlProvider urls,
    IDocumentUrlService segments,
    ICultureDictionaryFactory dictionaries,
    MagicStringResolver resolver)
{
    /// <summary>The published page of a key or an id; null when there is none.</summary>
    public IPublishedContent? Find(string? contentId) =>
        Guid.TryParse(contentId, out var key) ? contents.GetById(preview: false, key)
        : int.TryParse(contentId, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? contents.GetById(preview: false, id)
        : null;

    public FormTexts Texts(IPublishedContent? page, CultureInfo culture, IReadOnlyDictionary<string, string>? additional) => new(resolver, new MagicStringValues
    {
        Pages = page is null ? [] : [.. page.AncestorsOrSelf<IPublishedContent>(navigation, published)],
        Culture = culture.Name,
        Additional = additional ?? new Dictionary<string, string>(),
        Dictionary = key => dictionaries.CreateDictionary(culture)[key] is { Length: > 0 } text ? text : null,
    });

    public FormResponseModel.RouteResponseModel? Route(Guid? key, CultureInfo culture)
    {
        if (key is not { } target || contents.GetById(preview: false, target) is not { } page || page.Root<IPublishedContent>(navigation, published) is not { } root)
            return null;

        var address = urls.GetUrl(page, UrlMode.Absolute, culture.Name);
        return Uri.TryCreate(address, UriKind.Absolute, out var url)
            ? new FormResponseModel.RouteResponseModel(url.AbsolutePath, null, new FormResponseModel.StartItemResponseModel(root.Key, segments.GetUrlSegment(root.Key, culture.Name, isDraft: false) ?? string.Empty))
            : null;
    }
}
