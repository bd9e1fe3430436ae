using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Extensions;

namespace Headspace.Cms.Hosting.DataProtection;

internal static class DataProtectionBuilderExtensions
{
    private const UnixFileMode ForUsAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Keeps the keys of cookies and tokens beside the database, so that they survive a restart and a new container.</summary>
    public static IUmbracoBuilder AddKeyStore(this IUmbracoBuilder builder)
    {
        builder.Services.AddDataProtection();
        builder.Services.AddOptions<DataProtectionSettings>()
            .Bind(builder.Config.GetSection("Headspace:DataProtection"))
            .ValidateDataAnnotations()
            .ValidateOnStart();

        // Else the path of the content root, which is another one in the next container.
        builder.Services.AddOptions<DataProtectionOptions>().Configure<IHostEnvironment>((options, environment) =>
            options.ApplicationDiscriminator = environment.ApplicationName);
        builder.Services.AddOptions<KeyManagementOptions>().Configure<IHostEnvironment, IOptions<DataProtectionSettings>, ILoggerFactory>(
            (options, environment, settings, logging) => options.XmlRepository = new FileSystemXmlRepository(Folder(environment, settings.Value), logging));
        return builder;
    }

    private static DirectoryInfo Folder(IHostEnvironment environment, DataProtectionSettings settings)
    {
        var path = settings.KeyFolder.StartsWith('~')
            ? environment.MapPathContentRoot(settings.KeyFolder)
            : Path.GetFullPath(settings.KeyFolder, environment.ContentRootPath);
        return OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, ForUsAlone);
    }
}
