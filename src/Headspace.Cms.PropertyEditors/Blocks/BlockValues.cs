using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Headspace.Cms.PropertyEditors.Blocks;

/// <summary>What the editors of block values do with the values inside: hand each to the editor of its property.</summary>
internal sealed class BlockValues(
    BlockPropertyTypes types,
    IJsonSerializer jsonSerializer,
    DataValueReferenceFactoryCollection referenceFactories,
    ILogger<BlockValues> logger)
{
    public bool TryRead<TValue>(object? value, [NotNullWhen(true)] out TValue? blocks)
        where TValue : BlockValue
    {
        blocks = null;
        if (value is null or "")
            return false;

        try
        {
            if (!jsonSerializer.TryDeserialize(value, out blocks))
                return false;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or NotSupportedException or FormatException)
        {
            logger.LogWarning(exception, "A stored block value cannot be read; it is taken for empty.");
            return false;
        }

        foreach (var item in Items(blocks))
            Modernize(item);
        return true;
    }

    public static IEnumerable<BlockItemData> Items(BlockValue blocks) => blocks.ContentData.Concat(blocks.SettingsData);

    /// <summary>Makes stored values of what came from the editor. Blocks of types and values of properties that are gone go, too.</summary>
    public void FromEditor(BlockValue blocks, BlockValue? current)
    {
        var before = current is null ? [] : Items(current).GroupBy(item => item.Key).ToDictionary(group => group.Key, group => group.First());
        blocks.ContentData = Convert(blocks.ContentData);
        blocks.SettingsData = Convert(blocks.SettingsData);

        List<BlockItemData> Convert(List<BlockItemData> items) => ConvertItems(items, (item, value, type) =>
        {
            var configuration = types.Configuration(type);
            var was = before.GetValueOrDefault(item.Key)?.Values.FirstOrDefault(other => IsSame(other, value))?.Value;
            return EditorValues.StoredText(types.ValueEditor(type)?.FromEditor(
                new ContentPropertyData(value.Value, configuration) { ContentKey = item.Key, PropertyTypeKey = type.Key },
                was));
        });
    }

    /// <summary>Makes editor values of what is stored.</summary>
    public void ToEditor(BlockValue blocks)
    {
        blocks.ContentData = Convert(blocks.ContentData);
        blocks.SettingsData = Convert(blocks.SettingsData);

        List<BlockItemData> Convert(List<BlockItemData> items)
            => ConvertItems(items, (_, value, type) => types.ValueEditor(type)?.ToEditor(AsProperty(type, value.Value)));
    }

    public IEnumerable<UmbracoEntityReference> References(BlockValue blocks) =>
        from pair in Properties(blocks)
        let editor = types.TryGetEditor(pair.Type, out var found) ? found : null
        where editor is not null
        from reference in referenceFactories.GetReferences(editor, [EditorValues.StoredText(pair.Value.Value)])
        select reference;

    public IEnumerable<ITag> Tags(BlockValue blocks, int? languageId) =>
        from pair in Properties(blocks)
        let tags = types.ValueEditor(pair.Type) as IDataValueTags
        where tags is not null
        from tag in tags.GetTags(EditorValues.StoredText(pair.Value.Value), types.Configuration(pair.Type), languageId)
        select tag;

    /// <summary>Every value with its property type.</summary>
    public IEnumerable<(BlockItemData Item, BlockPropertyValue Value, IPropertyType Type)> Properties(BlockValue blocks) =>
        from item in Items(blocks)
        let properties = types.ElementType(item.ContentTypeKey)?.CompositionPropertyTypes.ToArray() ?? []
        from value in item.Values
        let type = properties.FirstOrDefault(property => property.Alias == value.Alias)
        where type is not null
        select (item, value, type);

    public static bool IsSame(BlockPropertyValue one, BlockPropertyValue other)
        => one.Alias == other.Alias
            && string.Equals(one.Culture, other.Culture, StringComparison.OrdinalIgnoreCase)
            && string.Equals(one.Segment, other.Segment, StringComparison.OrdinalIgnoreCase);

    // A property of its own, so that an editor can read a value that belongs to no content.
    public Property AsProperty(IPropertyType type, object? value)
    {
        var invariant = (IPropertyType)type.DeepClone();
        invariant.Variations = ContentVariation.Nothing;
        var property = new Property(invariant);
        try
        {
            property.SetValue(EditorValues.StoredText(value));
        }
        catch (InvalidOperationException exception)
        {
            logger.LogWarning(exception, "A block's value of {Property} does not fit its type; it is taken for empty.", type.Alias);
        }

        return property;
    }

    private List<BlockItemData> ConvertItems(
        List<BlockItemData> items,
        Func<BlockItemData, BlockPropertyValue, IPropertyType, object?> convert)
    {
        List<BlockItemData> converted = [];
        foreach (var item in items)
        {
            if (types.ElementType(item.ContentTypeKey) is not { } elementType)
            {
                logger.LogWarning("A block of the unknown element type {Key} is left out.", item.ContentTypeKey);
                continue;
            }

            var properties = elementType.CompositionPropertyTypes.GroupBy(type => type.Alias).ToDictionary(group => group.Key, group => group.First());
            List<BlockPropertyValue> values = [];
            foreach (var value in item.Values)
            {
                if (!properties.TryGetValue(value.Alias, out var type))
                    continue;

                value.PropertyType = type;
                value.Value = convert(item, value, type);
                values.Add(value);
            }

            item.ContentTypeAlias = elementType.Alias;
            item.Values = values;
            converted.Add(item);
        }

        return converted;
    }

    // Before version 15 a block held its values beside its key.
    private static void Modernize(BlockItemData item)
    {
#pragma warning disable CS0618 // the old format has no other name
        if (item.Values.Count == 0)
        {
            item.Values = item.RawPropertyValues
                .Where(raw => raw.Key is not ("udi" or "contentTypeAlias"))
                .Select(raw => new BlockPropertyValue { Alias = raw.Key, Value = raw.Value })
                .ToList();
        }

        item.RawPropertyValues.Clear();
#pragma warning restore CS0618
    }
}
