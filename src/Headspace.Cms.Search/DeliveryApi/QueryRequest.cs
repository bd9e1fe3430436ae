using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace Headspace.Cms.Search.DeliveryApi;

/// <summary>What a query takes from its request.</summary>
internal sealed class QueryRequest(
    IVariationContextAccessor variation,
    IDefaultCultureAccessor defaultCulture,
    IRequestPreviewService preview,
    IRequestStartItemProviderAccessor startItems,
    IOptions<SearchSettings> settings)
{
    public int MaxOptions => settings.Value.MaxOptions;

    public bool IsPreview => preview.IsPreview();

    public string Culture => variation.VariationContext?.Culture is { Length: > 0 } culture ? culture : defaultCulture.DefaultCulture;

    /// <summary>The item that the request is limited to.</summary>
    public Guid? StartItem => startItems.TryGetValue(out var provider) ? provider.GetStartItem()?.Key : null;
}
