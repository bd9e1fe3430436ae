using System.Diagnostics.CodeAnalysis;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Headspace.Cms.Search.Tests.Site;

/// <summary>What the request to the Delivery API says, which is another adapter's to read.</summary>
internal sealed class RequestInTest : IRequestPreviewService, IRequestStartItemProviderAccessor, IRequestStartItemProvider
{
    public bool Preview { get; set; }

    public IPublishedContent? StartItem { get; set; }

    public bool IsPreview() => Preview;

    public IPublishedContent? GetStartItem() => StartItem;

    public string? RequestedStartItem() => StartItem?.Key.ToString();

    public bool TryGetValue([NotNullWhen(true)] out IRequestStartItemProvider? requestStartItemProvider)
    {
        requestStartItemProvider = this;
        return true;
    }
}
