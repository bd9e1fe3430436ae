using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Extensions;
using Umbraco.Cms.Core.Logging;
using Umbraco.Extensions;

namespace Headspace.Cms.Hosting.Configuration;

internal static class ConfigurationBuilderExtensions
{
    public static IUmbracoBuilder AddSettingsFiles(this IUmbracoBuilder builder)
    {
        builder.Services.TryAddSingleton<SettingsFiles>();
        builder.Services.AddUnique<IConfigManipulator, ConfigManipulator>();
        builder.Services.AddUnique<ICronTabParser, CronTabParser>();
        builder.Services.AddUnique<ILoggingConfiguration>(services => Logging(
            services.GetRequiredService<IHostEnvironment>(), services.GetRequiredService<IOptions<LoggingSettings>>().Value));
        return builder;
    }

    internal static LoggingConfiguration Logging(IHostEnvironment environment, LoggingSettings settings) => new(
        settings.Directory.StartsWith('~') ? environment.MapPathContentRoot(settings.Directory) : Path.GetFullPath(settings.Directory, environment.ContentRootPath),
        settings.FileNameFormat,
        settings.FileNameFormatArguments);
}
