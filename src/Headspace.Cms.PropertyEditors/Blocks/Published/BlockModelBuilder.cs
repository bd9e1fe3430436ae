using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Extensions;

namespace Headspace.Cms.PropertyEditors.Blocks.Published;

/// <summary>Makes the published elements of a block value's layout entries, as the models that the site has for them.</summary>
internal sealed class BlockModelBuilder(
    IPublishedContentTypeCache contentTypeCache,
    IPublishedModelFactory modelFactory,
    IVariationContextAccessor variationContextAccessor,
    ILogger<BlockModelBuilder> logger)
{
    /// <summary>
    /// Starts building the blocks of one value: what it returns gives the content and settings of a layout entry, or false for a
    /// block that is not exposed in the current culture, is not allowed by the configuration, or is broken.
    /// </summary>
    public BlockElements Elements(
        BlockValue blocks,
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        bool preview)
        => new(this, blocks, BlockConfigurations.Of(propertyType.DataType.ConfigurationObject), Culture(owner, propertyType), referenceCacheLevel, preview);

    public bool TryCreate(BlockItemData data, PropertyCacheLevel referenceCacheLevel, bool preview, [NotNullWhen(true)] out IPublishedElement? element)
    {
        element = null;
        try
        {
            var contentType = contentTypeCache.Get(PublishedItemType.Element, data.ContentTypeKey);
            if (!contentType.IsElement)
                return false;

            element = modelFactory.CreateModel(new BlockElement(contentType, data, preview, referenceCacheLevel, variationContextAccessor));
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The port does not say how it answers for a type that has gone; one dead block must not take the page with it.
            logger.LogWarning(exception, "The block {Key} of the element type {Type} cannot be shown.", data.Key, data.ContentTypeKey);
            return false;
        }
    }

    // A property that varies by culture has whole values of its own for each; inside them nothing varies.
    private string? Culture(IPublishedElement owner, IPublishedPropertyType propertyType)
        => propertyType.VariesByCulture() ? null : variationContextAccessor.VariationContext?.Culture.NullOrWhiteSpaceAsNull();
}
