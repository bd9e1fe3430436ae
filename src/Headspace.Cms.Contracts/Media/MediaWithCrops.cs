using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;

namespace Umbraco.Cms.Core.Models;

/// <summary>
/// A picked media item with the crops and focal point that were set in the picker. It is the media item, and is itself
/// <see cref="IPublishedContent"/>.
/// </summary>
public class MediaWithCrops : PublishedContentWrapped
{
    /// <summary>Wraps the media item.</summary>
    public MediaWithCrops(IPublishedContent content, IPublishedValueFallback publishedValueFallback, ImageCropperValue localCrops)
        : base(content, publishedValueFallback)
    {
        Content = content;
        LocalCrops = localCrops;
    }

    /// <summary>The media item.</summary>
    public IPublishedContent Content { get; }

    /// <summary>The crops and the focal point of the picker; without any, crops is empty and the focal point null.</summary>
    public ImageCropperValue LocalCrops { get; }
}
