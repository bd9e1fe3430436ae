using Headspace.Cms.Media.Files;
using Headspace.Cms.Media.Imaging.Variants;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.IO;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace Headspace.Cms.Media.AzureBlob;

/// <summary>Media in Azure Blob storage, where the configuration names one.</summary>
internal static class AzureBlobBuilderExtensions
{
    /// <summary>Adds it, before the local disk is added.</summary>
    /// <exception cref="FormatException">The connection string cannot be read.</exception>
    public static IUmbracoBuilder AddAzureBlobMedia(this IUmbracoBuilder builder)
    {
        var settings = builder.Config.GetSection(AzureBlobSettings.Section).Get<AzureBlobSettings>() ?? new();
        if (string.IsNullOrWhiteSpace(settings.ConnectionString))
        {
            return builder;
        }

        var connection = BlobConnection.Parse(settings.ConnectionString);
        var services = builder.Services;
        services.TryAddSingleton(_ => new BlobContainer(connection, settings.ContainerName, new()));
        services.TryAddSingleton(provider => new AzureBlobMediaFileSystem(
            provider.GetRequiredService<BlobContainer>(),
            settings.ContainerRootPath,
            provider.GetRequiredService<IHostingEnvironment>().ToAbsolute(provider.GetRequiredService<IOptions<GlobalSettings>>().Value.UmbracoMediaPath)));
        services.TryAddKeyedSingleton<IFileSystem>(MediaBuilderExtensions.MediaKey, (provider, _) => provider.GetRequiredService<AzureBlobMediaFileSystem>());
        services.TryAddSingleton<IMediaFiles, AzureBlobMediaFiles>();
        if (settings.KeepsPictures)
        {
            services.TryAddSingleton<IVariantStore, BlobVariantStore>();
        }

        return builder;
    }
}
