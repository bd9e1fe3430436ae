using System.Collections.Concurrent;
using System.Linq.Expressions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;

namespace Headspace.Cms.PropertyEditors.MediaPicker;

/// <summary>Makes a <see cref="MediaWithCrops{T}"/> of the media item's model, when it has one.</summary>
internal static class MediaWithCropsFactory
{
    private static readonly ConcurrentDictionary<Type, Func<IPublishedContent, IPublishedValueFallback, ImageCropperValue, MediaWithCrops>> _constructors = new();

    public static MediaWithCrops Create(IPublishedContent media, IPublishedValueFallback valueFallback, ImageCropperValue crops)
        => media is PublishedContentModel
            ? _constructors.GetOrAdd(media.GetType(), Compile)(media, valueFallback, crops)
            : new MediaWithCrops(media, valueFallback, crops);

    private static Func<IPublishedContent, IPublishedValueFallback, ImageCropperValue, MediaWithCrops> Compile(Type model)
    {
        var media = Expression.Parameter(typeof(IPublishedContent));
        var fallback = Expression.Parameter(typeof(IPublishedValueFallback));
        var crops = Expression.Parameter(typeof(ImageCropperValue));
        var constructor = typeof(MediaWithCrops<>).MakeGenericType(model)
            .GetConstructor([model, typeof(IPublishedValueFallback), typeof(ImageCropperValue)])!;
        return Expression.Lambda<Func<IPublishedContent, IPublishedValueFallback, ImageCropperValue, MediaWithCrops>>(
            Expression.New(constructor, Expression.Convert(media, model), fallback, crops),
            media,
            fallback,
            crops).Compile();
    }
}
