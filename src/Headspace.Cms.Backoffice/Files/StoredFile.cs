using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Headspace.Cms.Backoffice.Files;

/// <summary>A file as it is, or the compressed copy that lies beside it.</summary>
internal static class StoredFile
{
    private static readonly FileExtensionContentTypeProvider contentTypes = new();
    private static readonly (string Encoding, string Ending)[] copies = [("br", ".br"), ("gzip", ".gz")];

    /// <summary>
    /// Whether a part of an address may be looked for on disk: nothing that leads elsewhere, on whatever operating system, and
    /// nothing hidden.
    /// </summary>
    public static bool IsPlain(string path) =>
        path.Length > 0
        && path.AsSpan().IndexOfAny('\\', ':', '\0') < 0
        && Array.TrueForAll(path.Split('/'), part => part.Length > 0 && part[0] != '.');

    public static bool HasContentType(string path) => contentTypes.TryGetContentType(path, out _);

    /// <summary>Answers with the file that the caller has found to exist.</summary>
    public static Task WriteAsync(HttpContext context, IFileProvider files, string path, string cacheControl)
    {
        contentTypes.TryGetContentType(path, out var contentType);
        var file = files.GetFileInfo(path);
        var headers = context.Response.Headers;
        var encoding = string.Empty;
        foreach (var (name, ending) in copies)
        {
            if (Takes(context.Request, name) && files.GetFileInfo(path + ending) is { Exists: true, IsDirectory: false } copy)
            {
                (file, encoding) = (copy, name);
                headers.ContentEncoding = name;
                break;
            }
        }

        headers.CacheControl = cacheControl;
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.XContentTypeOptions = "nosniff";
        var tag = new EntityTagHeaderValue($"\"{file.LastModified.UtcTicks:x}-{file.Length:x}{encoding}\"");
        return Results.Stream(file.CreateReadStream(), contentType, lastModified: file.LastModified, entityTag: tag).ExecuteAsync(context);
    }

    private static bool Takes(HttpRequest request, string encoding) =>
        request.GetTypedHeaders().AcceptEncoding.Any(accepted =>
            accepted.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && accepted.Quality is not 0);
}
