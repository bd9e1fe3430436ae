using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Extensions;
using Umbraco.Cms.Core.Install;
using Umbraco.Cms.Core.Logging;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace Headspace.Cms.Hosting.Environment;

/// <summary>Tries to write where the site must be able to. What it makes it takes away, and a folder that is missing is not made.</summary>
internal sealed class FilePermissionHelper(
    IWebHostEnvironment environment, IHostingEnvironment hosting, ILoggingConfiguration logging, IOptionsMonitor<GlobalSettings> settings) : IFilePermissionHelper
{
    public bool RunFilePermissionTestSuite(out Dictionary<FilePermissionTest, IEnumerable<string>> report)
    {
        var data = environment.MapPathContentRoot(Constants.SystemDirectories.Data);
        report = new Dictionary<FilePermissionTest, IEnumerable<string>>
        {
            [FilePermissionTest.FolderCreation] = Failing(CanMakeFolder, data, hosting.LocalTempPath),
            [FilePermissionTest.FileWritingForPackages] = Failing(CanWrite, environment.MapPathContentRoot(Constants.SystemDirectories.AppPlugins)),
            [FilePermissionTest.FileWriting] = Failing(CanWrite, data, logging.LogDirectory),
            [FilePermissionTest.MediaFolderCreation] = Failing(CanMakeFolder, MediaFolder),
        };
        return report.Values.All(failing => !failing.Any());
    }

    private string MediaFolder => settings.CurrentValue.UmbracoMediaPhysicalRootPath is { Length: > 0 } path && !path.StartsWith('~')
        ? Path.GetFullPath(path, environment.ContentRootPath)
        : Path.Combine(WebRoot, settings.CurrentValue.UmbracoMediaPath.TrimStart('~', '/'));

    // Null while there is no such folder.
    private string WebRoot => environment.WebRootPath ?? Path.Combine(environment.ContentRootPath, "wwwroot");

    private static string[] Failing(Action<string> attempt, params string[] folders) => [.. folders.Where(folder => !Succeeds(attempt, folder))];

    private static bool Succeeds(Action<string> attempt, string folder)
    {
        try
        {
            attempt(Path.Combine(NearestThatIs(folder), $".{Guid.NewGuid():N}"));
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void CanMakeFolder(string path)
    {
        Directory.CreateDirectory(path);
        Directory.Delete(path);
    }

    private static void CanWrite(string path)
    {
        File.WriteAllBytes(path, []);
        File.Delete(path);
    }

    private static string NearestThatIs(string folder)
    {
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } parent)
        {
            // A file in its place is no folder that could be written to.
            if (File.Exists(folder))
            {
                throw new IOException($"{folder} is a file.");
            }

            folder = parent;
        }

        return folder;
    }
}
