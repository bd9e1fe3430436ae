using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors.Blocks.Published;

/// <summary>The content or the settings of a block, before its model is made.</summary>
internal sealed class BlockElement : IPublishedElement
{
    private readonly Dictionary<string, BlockElementProperty> _properties;

    public BlockElement(
        IPublishedContentType contentType,
        BlockItemData data,
        bool preview,
        PropertyCacheLevel referenceCacheLevel,
        IVariationContextAccessor variationContextAccessor)
    {
        ContentType = contentType;
        Key = data.Key;
        _properties = contentType.PropertyTypes.ToDictionary(
            type => type.Alias,
            type => new BlockElementProperty(
                type,
                this,
                [.. data.Values.Where(value => value.Alias == type.Alias)],
                preview,
                referenceCacheLevel,
                variationContextAccessor));
    }

    public IPublishedContentType ContentType { get; }

    public Guid Key { get; }

    public IEnumerable<IPublishedProperty> Properties => _properties.Values;

    public IPublishedProperty? GetProperty(string alias) => _properties.GetValueOrDefault(alias);
}
