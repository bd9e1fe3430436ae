using Headspace.Cms.Backoffice.Build;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.IO;

namespace Headspace.Cms.Backoffice.Files;

/// <summary>
/// Serves the client's files for ever, for their address changes with their content, and the files of packages as long as they
/// are what they were. Nothing else answers below the two addresses.
/// </summary>
internal sealed class BackofficeFilesMiddleware(
    RequestDelegate next, IWebHostEnvironment environment, IPackageManifestFileProviderFactory packages, IOptionsMonitor<UmbracoPluginSettings> settings)
{
    private const string Forever = "public, max-age=31536000, immutable";
    private const string AskEachTime = "no-cache";
    private const string Plugins = "/App_Plugins";

    private readonly IFileProvider packageFiles = packages.Create() ?? new NullFileProvider();

    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var path = context.Request.Path;
        if (path.StartsWithSegments(ClientBuild.Address, StringComparison.OrdinalIgnoreCase, out var file))
        {
            var cacheControl = file.StartsWithSegments(ClientBuild.FixedFolder, StringComparison.OrdinalIgnoreCase) ? AskEachTime : Forever;
            return AnswerAsync(context, environment.WebRootFileProvider, ClientBuild.Address[1..], file, IsOfBuild, cacheControl);
        }

        return path.StartsWithSegments(Plugins, StringComparison.OrdinalIgnoreCase, out file)
            ? AnswerAsync(context, packageFiles, Plugins[1..], file, IsBrowsable, AskEachTime)
            : next(context);
    }

    private static Task AnswerAsync(HttpContext context, IFileProvider files, string folder, PathString rest, Predicate<string> isServed, string cacheControl)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD";
            return Task.CompletedTask;
        }

        var within = (rest.Value ?? string.Empty).TrimStart('/');
        var path = $"{folder}/{within}";
        if (!StoredFile.IsPlain(within) || !isServed(within) || files.GetFileInfo(path) is not { Exists: true, IsDirectory: false })
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        return StoredFile.WriteAsync(context, files, path, cacheControl);
    }

    // build.json and the compressed copies are nobody's to ask for.
    private static bool IsOfBuild(string path) => path.Contains('/', StringComparison.Ordinal) && StoredFile.HasContentType(path) && !path.EndsWith(".gz", StringComparison.Ordinal);

    private bool IsBrowsable(string path) =>
        StoredFile.HasContentType(path) && settings.CurrentValue.BrowsableFileExtensions.Contains(Path.GetExtension(path).ToLowerInvariant());
}
