using System.Collections.Concurrent;
using Headspace.Cms.Contracts.PublishedContent;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Extensions;

namespace Headspace.Cms.PublishedCache.Node;

/// <summary>The stored values of one property, converted on first use and kept with the node's version.</summary>
internal sealed class PublishedNodeProperty : PublishedPropertyBase
{
    private readonly PublishedNode node;
    private readonly bool preview;
    private readonly NodeServices services;
    private readonly PublishedPropertyData[] stored;
    private readonly ConvertedValue? invariant;
    private readonly ConcurrentDictionary<(string Culture, string Segment), ConvertedValue>? variants;

    public PublishedNodeProperty(
        IPublishedPropertyType propertyType,
        PublishedNode node,
        bool preview,
        PublishedPropertyData[] stored,
        PropertyCacheLevel referenceCacheLevel,
        NodeServices services)
        : base(propertyType, referenceCacheLevel)
    {
        this.node = node;
        this.preview = preview;
        this.stored = stored;
        this.services = services;
        if (propertyType.Variations == ContentVariation.Nothing)
        {
            invariant = new ConvertedValue(this, Find(string.Empty, string.Empty));
        }
        else
        {
            variants = new ConcurrentDictionary<(string, string), ConvertedValue>();
        }
    }

    public override bool HasValue(string? culture = null, string? segment = null)
    {
        var value = For(culture, segment);
        return PropertyType.IsValue(value.Source, PropertyValueLevel.Source)
            ?? PropertyType.IsValue(value.Inter, PropertyValueLevel.Inter)
            ?? PropertyType.IsValue(value.Object, PropertyValueLevel.Object)
            ?? false;
    }

    public override object? GetSourceValue(string? culture = null, string? segment = null) => For(culture, segment).Source;

    public override object? GetValue(string? culture = null, string? segment = null) => For(culture, segment).Object;

    public override object? GetDeliveryApiValue(bool expanding, string? culture = null, string? segment = null) =>
        For(culture, segment).DeliveryApi(expanding);

    private ConvertedValue For(string? culture, string? segment)
    {
        if (invariant is not null && culture is null or "" && segment is null or "")
        {
            return invariant!;
        }

        services.VariationContext.ContextualizeVariation(PropertyType.Variations, node.Id, Alias, ref culture, ref segment);
        if (invariant is not null)
        {
            // An invariant property has no value in a culture of its own.
            return culture is { Length: > 0 } || segment is { Length: > 0 } ? new ConvertedValue(this, null) : invariant;
        }

        return variants!.GetOrAdd(
            (culture ?? string.Empty, segment ?? string.Empty),
            static (key, property) => new ConvertedValue(property, property.Find(key.Culture, key.Segment)),
            this);
    }

    private object? Find(string culture, string segment)
    {
        foreach (var value in stored)
        {
            if (string.Equals(value.Culture ?? string.Empty, culture, StringComparison.OrdinalIgnoreCase)
                && string.Equals(value.Segment ?? string.Empty, segment, StringComparison.OrdinalIgnoreCase))
            {
                return value.Value;
            }
        }

        return null;
    }

    /// <summary>
    /// One value on its way from storage to the views. Two readers may convert it at the same time; both get the
    /// same value and the last one is kept, which is cheaper than a lock for all who come after.
    /// </summary>
    private sealed class ConvertedValue(PublishedNodeProperty property, object? source)
    {
        private static readonly object nothing = new();
        private object? inter = nothing;
        private Kept? kept;
        private Kept? keptApi;
        private Kept? keptExpandedApi;

        public object? Source => source;

        public object? Inter
        {
            get
            {
                if (ReferenceEquals(Volatile.Read(ref inter), nothing))
                {
                    Volatile.Write(ref inter, property.PropertyType.ConvertSourceToInter(property.node, source, property.preview));
                }

                return inter;
            }
        }

        public object? Object => Read(ref kept, property.PropertyType.CacheLevel, level =>
            property.PropertyType.ConvertInterToObject(property.node, level, Inter, property.preview));

        public object? DeliveryApi(bool expanding) => expanding
            ? Read(ref keptExpandedApi, property.PropertyType.DeliveryApiCacheLevelForExpansion, level => ToApi(level, true))
            : Read(ref keptApi, property.PropertyType.DeliveryApiCacheLevel, level => ToApi(level, false));

        private object? ToApi(PropertyCacheLevel level, bool expanding) =>
            property.PropertyType.ConvertInterToDeliveryApiObject(property.node, level, Inter, property.preview, expanding);

        private object? Read(ref Kept? slot, PropertyCacheLevel level, Func<PropertyCacheLevel, object?> convert)
        {
            if (level == PropertyCacheLevel.None)
            {
                return convert(level);
            }

            var generation = level == PropertyCacheLevel.Element ? nothing : property.services.Elements.Generation;
            var current = Volatile.Read(ref slot);
            if (current is null || !ReferenceEquals(current.Generation, generation))
            {
                current = new Kept(generation, convert(property.ReferenceCacheLevel > level ? property.ReferenceCacheLevel : level));
                Volatile.Write(ref slot, current);
            }

            return current.Value;
        }

        private sealed record Kept(object Generation, object? Value);
    }
}
