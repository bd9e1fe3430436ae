using System.Diagnostics.CodeAnalysis;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Headspace.Cms.PropertyEditors.Blocks.Published;

/// <summary>The elements of one block value.</summary>
internal sealed class BlockElements
{
    private readonly BlockModelBuilder _builder;
    private readonly Dictionary<Guid, IBlockConfiguration> _allowed;
    private readonly Dictionary<Guid, BlockItemData> _content;
    private readonly Dictionary<Guid, BlockItemData> _settings;
    private readonly ILookup<Guid, BlockItemVariation> _exposed;
    private readonly string? _culture;
    private readonly PropertyCacheLevel _referenceCacheLevel;
    private readonly bool _preview;

    public BlockElements(
        BlockModelBuilder builder,
        BlockValue blocks,
        IEnumerable<IBlockConfiguration> allowed,
        string? culture,
        PropertyCacheLevel referenceCacheLevel,
        bool preview)
    {
        _builder = builder;
        _allowed = allowed.GroupBy(block => block.ContentElementTypeKey).ToDictionary(group => group.Key, group => group.First());
        _content = ByKey(blocks.ContentData);
        _settings = ByKey(blocks.SettingsData);
        _exposed = blocks.Expose.ToLookup(entry => entry.ContentKey);
        _culture = culture;
        _referenceCacheLevel = referenceCacheLevel;
        _preview = preview;
    }

    public bool TryGet(IBlockLayoutItem entry, [NotNullWhen(true)] out BlockParts? parts)
    {
        parts = null;
        if (!_content.TryGetValue(entry.ContentKey, out var data)
            || !_allowed.TryGetValue(data.ContentTypeKey, out var configuration)
            || !_builder.TryCreate(data, _referenceCacheLevel, _preview, out var content)
            || !IsExposed(content))
            return false;

        IPublishedElement? settings = null;
        if (entry.SettingsKey is { } settingsKey
            && _settings.TryGetValue(settingsKey, out var settingsData)
            && settingsData.ContentTypeKey == configuration.SettingsElementTypeKey)
            _builder.TryCreate(settingsData, _referenceCacheLevel, _preview, out settings);

        parts = new BlockParts(entry.ContentKey, content, entry.SettingsKey, settings, configuration);
        return true;
    }

    private static Dictionary<Guid, BlockItemData> ByKey(IEnumerable<BlockItemData> items)
        => items.GroupBy(item => item.Key).ToDictionary(group => group.Key, group => group.First());

    private bool IsExposed(IPublishedElement content)
    {
        var culture = content.ContentType.VariesByCulture() ? _culture : null;
        return _exposed[content.Key].Any(entry =>
            entry.Culture is null ? culture is null || !content.ContentType.VariesByCulture() : culture is null || entry.Culture.InvariantEquals(culture));
    }
}
