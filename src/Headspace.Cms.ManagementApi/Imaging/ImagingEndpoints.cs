using Headspace.Cms.ManagementApi.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.ManagementApi.Imaging;

internal sealed record MediaUrlInfoModel(string? Culture, string? Url);

internal sealed record MediaUrlInfoResponseModel(Guid Id, IReadOnlyList<MediaUrlInfoModel> UrlInfos);

/// <summary>Small pictures of media, for lists and pickers.</summary>
internal static class ImagingEndpoints
{
    private const int UsualSize = 200;

    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/imaging/resize/urls", Urls).RequireAuthorization(ManagementPolicies.SectionAccessContentOrMedia);

    private static List<MediaUrlInfoResponseModel> Urls(
        Guid[] id, int? width, int? height, ImageCropMode? mode, IMediaService media, MediaUrlGeneratorCollection generators, IImageUrlGenerator images)
    {
        var found = media.GetByIds(id).ToDictionary(item => item.Key);
        return [.. id.Where(found.ContainsKey).Select(key => new MediaUrlInfoResponseModel(key, UrlsOf(found[key])))];

        List<MediaUrlInfoModel> UrlsOf(IMedia item) =>
            item.Properties.TryGetValue(Constants.Conventions.Media.File, out var file) && generators.TryGetMediaPath(file.PropertyType.PropertyEditorAlias, file.GetValue(), out var path) && path is not null
                ? [new MediaUrlInfoModel(null, IsPicture(path) ? images.GetImageUrl(new ImageUrlGenerationOptions(path) { Width = width ?? UsualSize, Height = height ?? UsualSize, ImageCropMode = mode }) : path)]
                : [];

        bool IsPicture(string path) => images.SupportedImageFileTypes.Contains(Path.GetExtension(path).TrimStart('.'), StringComparer.OrdinalIgnoreCase);
    }
}
