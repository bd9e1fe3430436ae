using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;

namespace Headspace.Cms.ManagementApi.StaticFile;

/// <summary>The files that the site serves as they are, by paths that begin with the folder they lie in: <c>/wwwroot/…</c>, <c>/App_Plugins/…</c>.</summary>
internal sealed class StaticFiles(IWebHostEnvironment environment)
{
    private const string WebRoot = "wwwroot";
    private const string Plugins = "App_Plugins";

    /// <summary>What lies in a folder, folders first; the two folders themselves where none is named, nothing where there is none.</summary>
    public IReadOnlyList<StaticFileItemResponseModel> In(string? folder) => Parts(folder) is { Length: > 0 } parts
        ? [.. Contents(parts).OrderByDescending(file => file.IsDirectory).ThenBy(file => file.Name, StringComparer.OrdinalIgnoreCase).Select(file => Model([.. parts, file.Name], file.IsDirectory))]
        : [.. new[] { Plugins, WebRoot }.Where(root => Contents([root]).Exists).Select(root => Model([root], true))];

    /// <summary>A file or folder; null where there is none.</summary>
    public StaticFileItemResponseModel? Find(string path) => Parts(path) switch
    {
        [] => null,
        [var root] => In(null).FirstOrDefault(item => item.Name == root),
        [.. var folder, var name] => Contents(folder).FirstOrDefault(file => file.Name == name) is { } file ? Model([.. folder, name], file.IsDirectory) : null,
    };

    /// <summary>What a file or folder lies in, from the top down, and itself.</summary>
    public IReadOnlyList<StaticFileItemResponseModel> Ancestors(string path)
    {
        var parts = Parts(path);
        return Find(path) is null ? [] : [.. Enumerable.Range(1, parts.Length).Select(count => Find(PathOf(parts[..count]))).OfType<StaticFileItemResponseModel>()];
    }

    public bool HasChildren(StaticFileItemResponseModel item) => item.IsFolder && Contents(Parts(item.Path)).Any();

    private IDirectoryContents Contents(string[] parts) => parts switch
    {
        [WebRoot, .. var rest] => environment.WebRootFileProvider.GetDirectoryContents(string.Join('/', rest)),
        [Plugins, ..] => environment.ContentRootFileProvider.GetDirectoryContents(string.Join('/', parts)),
        _ => NotFoundDirectoryContents.Singleton,
    };

    private static StaticFileItemResponseModel Model(string[] parts, bool isFolder) =>
        new(PathOf(parts), parts[^1], parts.Length > 1 ? new FileSystemFolderModel(PathOf(parts[..^1])) : null, isFolder);

    private static string PathOf(string[] parts) => '/' + string.Join('/', parts);

    // A path that leaves its folder is none.
    private static string[] Parts(string? path)
    {
        var parts = (path ?? string.Empty).Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Contains("..") ? [] : parts;
    }
}
