using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Extensions;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Hosting.Localization;

internal static class LocalizationBuilderExtensions
{
    private const string OwnFolder = "~/umbraco/config/lang";
    private const string CoreFolder = "Umbraco.Cms.Core.EmbeddedResources.Lang";

    /// <summary>The words of Core's mails and messages: Core carries them, and a site may have files of its own.</summary>
    public static IUmbracoBuilder AddLocalizedTexts(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton(services => new LocalizedTextServiceFileSources(
            services.GetRequiredService<ILogger<LocalizedTextServiceFileSources>>(),
            services.GetRequiredService<AppCaches>(),
            new DirectoryInfo(services.GetRequiredService<IHostEnvironment>().MapPathContentRoot(OwnFolder)),
            services.GetServices<LocalizedTextServiceSupplementaryFileSource>(),
            new EmbeddedFileProvider(typeof(ILocalizedTextService).Assembly, CoreFolder).GetDirectoryContents(string.Empty)));
        return builder;
    }
}
