using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Headspace.Cms.PropertyEditors.Blocks.Published;

internal static class ApiBlocks
{
    public static ApiBlockItem Item(IApiElementBuilder builder, IBlockReference<IPublishedElement, IPublishedElement> item)
        => new(builder.Build(item.Content), item.Settings is { } settings ? builder.Build(settings) : null);
}
