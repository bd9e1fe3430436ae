using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;

namespace Umbraco.Cms.Core.Models;

/// <summary>A picked media item as its generated model.</summary>
/// <typeparam name="T">The model of the media type.</typeparam>
public sealed class MediaWithCrops<T> : MediaWithCrops
    where T : IPublishedContent
{
    /// <summary>Wraps the media item.</summary>
    public MediaWithCrops(T content, IPublishedValueFallback publishedValueFallback, ImageCropperValue localCrops)
        : base(content, publishedValueFallback, localCrops)
        => Content = content;

    /// <summary>The media item.</summary>
    public new T Content { get; }
}
