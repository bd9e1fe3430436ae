using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Headspace.Cms.DeliveryApi.Media;

/// <summary>Puts together what is answered about a medium.</summary>
internal sealed class ApiMediaResponseBuilder(IApiMediaBuilder builder, IMediaNavigationQueryService navigation, IPublishedMediaCache cache)
{
    public IApiMediaWithCropsResponse Build(IPublishedContent media) => new ApiMediaResponse(
        builder.Build(media),
        media.GetProperty(Constants.Conventions.Media.File)?.GetValue() as ImageCropperValue,
        PathOf(media),
        media.CreateDate,
        media.UpdateDate);

    // The names on the way to it, in small letters, as an address.
    private string PathOf(IPublishedContent media)
    {
        var ancestors = navigation.TryGetAncestorsKeys(media.Key, out var keys) ? keys.Select(key => cache.GetById(false, key)).WhereNotNull().Reverse() : [];
        return $"/{string.Join('/', ancestors.Append(media).Select(item => item.Name.ToLowerInvariant()))}/";
    }
}
