using Headspace.Cms.Hosting.Configuration;
using Headspace.Cms.Hosting.Environment;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Install;

namespace Headspace.Cms.Hosting.Tests.Environment;

public sealed class FilePermissionHelperTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("headspace-permissions-").FullName;
    private readonly LoggingSettings logging = new();

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public void A_folder_that_can_be_written_to_passes_and_nothing_is_left_in_it()
    {
        Assert.True(Run(out var report));

        Assert.All(Enum.GetValues<FilePermissionTest>(), test => Assert.Empty(report[test]));
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void A_file_in_the_place_of_a_folder_is_told_where_it_matters()
    {
        var media = Path.Combine(folder, "wwwroot", "media");
        Directory.CreateDirectory(Path.GetDirectoryName(media)!);
        File.WriteAllText(media, string.Empty);
        File.WriteAllText(Path.Combine(folder, "log"), string.Empty);
        logging.Directory = "log";

        Assert.False(Run(out var report));

        Assert.Equal([media], report[FilePermissionTest.MediaFolderCreation]);
        Assert.Equal([Path.Combine(folder, "log")], report[FilePermissionTest.FileWriting]);
        Assert.Empty(report[FilePermissionTest.FolderCreation]);
    }

    [Fact]
    public void Logs_lie_where_the_settings_say()
    {
        var environment = WebEnvironment();

        Assert.Equal(Path.Combine(folder, "umbraco", "Logs"), ConfigurationBuilderExtensions.Logging(environment, new LoggingSettings()).LogDirectory);
        Assert.Equal("/var/log/site", ConfigurationBuilderExtensions.Logging(environment, new LoggingSettings { Directory = "/var/log/site" }).LogDirectory);
        Assert.Equal([System.Environment.MachineName], ConfigurationBuilderExtensions.Logging(environment, new LoggingSettings()).GetLogFileNameFormatArguments());
    }

    private bool Run(out Dictionary<FilePermissionTest, IEnumerable<string>> report)
    {
        var environment = WebEnvironment();
        var hosting = new HostingEnvironment(environment, Options<HostingSettings>(), Options<WebRoutingSettings>());
        return new FilePermissionHelper(environment, hosting, ConfigurationBuilderExtensions.Logging(environment, logging), Options<GlobalSettings>())
            .RunFilePermissionTestSuite(out report);
    }

    private IWebHostEnvironment WebEnvironment() =>
        WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = folder }).Environment;

    private static IOptionsMonitor<T> Options<T>() =>
        new ServiceCollection().AddOptions().BuildServiceProvider().GetRequiredService<IOptionsMonitor<T>>();
}
