using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;

namespace Headspace.Cms.PropertyEditors.Blocks.Published;

/// <summary>
/// A property of a block. It holds the values of every culture and answers for the one that is asked for, or that is current: a
/// block list may be kept longer than a request.
/// </summary>
internal sealed class BlockElementProperty(
    IPublishedPropertyType propertyType,
    IPublishedElement element,
    BlockPropertyValue[] values,
    bool preview,
    PropertyCacheLevel referenceCacheLevel,
    IVariationContextAccessor variationContextAccessor)
    : PublishedPropertyBase(propertyType, referenceCacheLevel)
{
    // Replaced as a whole, so that readers need no lock; a value that two of them convert at once is converted twice.
    private Conversion? _last;

    public override bool HasValue(string? culture = null, string? segment = null)
    {
        var value = Find(culture, segment);
        return PropertyType.IsValue(EditorValues.StoredText(value?.Value), PropertyValueLevel.Source)
            ?? PropertyType.IsValue(Inter(value), PropertyValueLevel.Inter)
            ?? PropertyType.IsValue(Converted(value), PropertyValueLevel.Object)
            ?? false;
    }

    public override object? GetSourceValue(string? culture = null, string? segment = null)
        => EditorValues.StoredText(Find(culture, segment)?.Value);

    public override object? GetValue(string? culture = null, string? segment = null) => Converted(Find(culture, segment));

    public override object? GetDeliveryApiValue(bool expanding, string? culture = null, string? segment = null)
        => PropertyType.ConvertInterToDeliveryApiObject(element, ReferenceCacheLevel, Inter(Find(culture, segment)), preview, expanding);

    private BlockPropertyValue? Find(string? culture, string? segment)
    {
        if (values.Length == 0)
            return null;

        if (values.Length == 1 && values[0].Culture is null && values[0].Segment is null)
            return values[0];

        var context = variationContextAccessor.VariationContext;
        culture ??= context?.Culture;
        segment ??= context?.Segment;
        return Array.Find(values, value => Matches(value.Culture, culture) && Matches(value.Segment, segment))
            ?? Array.Find(values, value => Matches(value.Culture, culture) && value.Segment is null)
            ?? Array.Find(values, value => value.Culture is null && value.Segment is null);
    }

    private static bool Matches(string? own, string? asked)
        => string.Equals(own ?? string.Empty, asked ?? string.Empty, StringComparison.OrdinalIgnoreCase);

    private object? Inter(BlockPropertyValue? value)
    {
        if (_last is { } last && ReferenceEquals(last.Of, value))
            return last.Inter;

        var inter = PropertyType.ConvertSourceToInter(element, EditorValues.StoredText(value?.Value), preview);
        var converted = PropertyType.CacheLevel is PropertyCacheLevel.Element ? Convert(inter) : null;
        _last = new Conversion(value, inter, converted);
        return inter;
    }

    private object? Converted(BlockPropertyValue? value)
    {
        var inter = Inter(value);
        if (PropertyType.CacheLevel is PropertyCacheLevel.Element && _last is { } last && ReferenceEquals(last.Of, value))
            return last.Converted;

        return Convert(inter);
    }

    private object? Convert(object? inter) => PropertyType.ConvertInterToObject(element, ReferenceCacheLevel, inter, preview);

    private sealed record Conversion(BlockPropertyValue? Of, object? Inter, object? Converted);
}
