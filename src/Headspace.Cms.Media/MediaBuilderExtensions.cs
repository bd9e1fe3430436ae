using Headspace.Cms.Media.AzureBlob;
using Headspace.Cms.Media.Files;
using Headspace.Cms.Media.Imaging;
using Headspace.Cms.Media.Imaging.Processing;
using Headspace.Cms.Media.Imaging.Serving;
using Headspace.Cms.Media.Imaging.Urls;
using Headspace.Cms.Media.Imaging.Variants;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.IO.MediaPathSchemes;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Headspace.Cms.Media;

/// <summary>Adds where media files lie, and the pictures made of them.</summary>
public static class MediaBuilderExtensions
{
    /// <summary>The key of the file system that media lie in; Core has no other name for it.</summary>
    internal const string MediaKey = "media";

    /// <summary>
    /// Media files in Azure Blob storage where <c>Umbraco:Storage:AzureBlob:Media</c> names one, else on the local disk, under <c>Umbraco:CMS:Global:UmbracoMediaPhysicalRootPath</c>; pictures by
    /// <c>Umbraco:CMS:Imaging</c> and within <c>Headspace:Imaging</c>.
    /// </summary>
    public static IUmbracoBuilder AddMedia(this IUmbracoBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddAzureBlobMedia();
        var services = builder.Services;
        services.TryAddSingleton(LocalMediaRoot.CreateFileSystem);
        services.TryAddKeyedSingleton<IFileSystem>(MediaKey, (provider, _) => provider.GetRequiredService<LocalMediaFileSystem>());
        services.TryAddSingleton<IMediaFiles, LocalMediaFiles>();
        services.TryAddSingleton<MediaAddress>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IFileStreamSecurityAnalyzer, ActiveContentAnalyzer>());
        services.AddUnique<IMediaPathScheme, UniqueMediaPathScheme>();
        services.AddUnique(provider => new MediaFileManager(
            provider.GetRequiredKeyedService<IFileSystem>(MediaKey),
            provider.GetRequiredService<IMediaPathScheme>(),
            provider.GetRequiredService<ILogger<MediaFileManager>>(),
            provider.GetRequiredService<IShortStringHelper>(),
            provider,
            provider.GetRequiredService<Lazy<ICoreScopeProvider>>()));
        AddImaging(builder);
        return builder;
    }

    /// <summary>Serves media files and pictures at <c>Umbraco:CMS:Global:UmbracoMediaPath</c>, and pictures of the web root.</summary>
    public static IApplicationBuilder UseMedia(this IApplicationBuilder app) =>
        app.UseMiddleware<ImageMiddleware>().UseMiddleware<MediaFileMiddleware>();

    private static void AddImaging(IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.Configure<ImageLimits>(builder.Config.GetSection("Headspace:Imaging"));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<ImageLimits>, MemoryLimits>());
        services.AddUnique<IImageUrlGenerator, ImageUrlGenerator>();
        services.AddUnique<IImageUrlTokenGenerator, ImageUrlTokenGenerator>();
        services.TryAddSingleton<ImageDimensionExtractor>();
        services.AddUnique<IImageDimensionExtractor>(provider => provider.GetRequiredService<ImageDimensionExtractor>());
        services.AddUnique<ISvgDimensionExtractor>(provider => provider.GetRequiredService<ImageDimensionExtractor>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ImageTokens>();
        services.TryAddSingleton<ImageProcessor>();
        services.TryAddSingleton<ImageWorkers>();
        services.TryAddSingleton<ImageVariants>();
        services.TryAddSingleton<ImageSources>();
        services.TryAddSingleton<IVariantStore, LocalVariantStore>();
        services.TryAddSingleton<CropMaker>();
        builder.AddNotificationAsyncHandler<MediaSavedNotification, CropsAtUpload>();
    }
}
