using System.Collections.Concurrent;
using Headspace.Cms.Contracts.PublishedContent;
using Microsoft.Extensions.Logging;
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
    private readonly ContentVariation variations;
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

        // One stored value may be converted to another in each culture: blocks are exposed culture by culture.
        variations = propertyType.Variations | node.ContentType.Variations;
        if (variations == ContentVariation.Nothing)
        {
            invariant = new ConvertedValue(this, string.Empty, string.Empty);
        }
        else
        {
            variants = new ConcurrentDictionary<(string, string), ConvertedValue>();
        }
    }

    public override bool HasValue(string? culture = null, string? segment = null)
    {
        var value = For(culture, segment);
        return value.IsSource
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
        if (invariant is not null)
        {
            return invariant;
        }

        services.VariationContext.ContextualizeVariation(variations, node.Id, Alias, ref culture, ref segment);
        return variants!.GetOrAdd(
            (culture ?? string.Empty, segment ?? string.Empty),
            static (key, property) => new ConvertedValue(property, key.Culture, key.Segment),
            this);
    }

    private object? Find(string culture, string segment)
    {
        var storedCulture = PropertyType.VariesByCulture() ? culture : string.Empty;
        var storedSegment = PropertyType.VariesBySegment() ? segment : string.Empty;
        foreach (var value in stored)
        {
            if (string.Equals(value.Culture ?? string.Empty, storedCulture, StringComparison.OrdinalIgnoreCase)
                && string.Equals(value.Segment ?? string.Empty, storedSegment, StringComparison.OrdinalIgnoreCase))
            {
                return PackedText.Unpack(value.Value);
            }
        }

        return null;
    }

    /// <summary>
    /// Converts in the culture that was asked for, which converters take from the context. The stored value may be of
    /// an editor that the property had before, and Core's converters throw on some: a page is worth more than a value.
    /// </summary>
    private object? Convert(string culture, string segment, Func<object?> convert)
    {
        var context = services.VariationContext.VariationContext;
        var other = variations.VariesByCulture() && !string.Equals(context?.Culture ?? string.Empty, culture, StringComparison.OrdinalIgnoreCase);
        try
        {
            if (other)
            {
                services.VariationContext.VariationContext = new VariationContext(culture, segment);
            }

            return convert();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            services.Logger.LogWarning(
                exception, "The value of {Property} on {Key} ({Culture}) cannot be converted", Alias, node.Key, culture);
            return null;
        }
        finally
        {
            if (other)
            {
                services.VariationContext.VariationContext = context;
            }
        }
    }

    /// <summary>
    /// One value on its way from storage to the views. Two readers may convert it at the same time; both get the
    /// same value and the last one is kept, which is cheaper than a lock for all who come after.
    /// </summary>
    private sealed class ConvertedValue(PublishedNodeProperty property, string culture, string segment)
    {
        private static readonly object nothing = new();
        private object? isSource = nothing;
        private object? inter = nothing;
        private Kept? kept;

        // Not kept: a long text would stand there twice, and once converted nobody asks for it again.
        public object? Source => property.Find(culture, segment);

        /// <summary>Whether the stored value alone says that there is a value.</summary>
        public bool? IsSource
        {
            get
            {
                if (ReferenceEquals(Volatile.Read(ref isSource), nothing))
                {
                    Volatile.Write(ref isSource, property.PropertyType.IsValue(Source, PropertyValueLevel.Source));
                }

                return (bool?)isSource;
            }
        }

        public object? Inter
        {
            get
            {
                if (ReferenceEquals(Volatile.Read(ref inter), nothing))
                {
                    Volatile.Write(ref inter, Convert(() => property.PropertyType.ConvertSourceToInter(property.node, Source, property.preview)));
                }

                return inter;
            }
        }

        public object? Object => Read(ref kept, property.PropertyType.CacheLevel, level =>
            Convert(() => property.PropertyType.ConvertInterToObject(property.node, level, Inter, property.preview)));

        // Not kept: what a request wants of picked items and blocks, and who asks, is in the value.
        public object? DeliveryApi(bool expanding) =>
            Convert(() => property.PropertyType.ConvertInterToDeliveryApiObject(property.node, PropertyCacheLevel.None, Inter, property.preview, expanding));

        private object? Convert(Func<object?> convert) => property.Convert(culture, segment, convert);

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
