using Headspace.Cms.Media.Imaging.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core.Configuration.Models;

namespace Headspace.Cms.Media.Files;

/// <summary>Serves media files as they are, whole or in parts, from wherever they lie.</summary>
internal sealed class MediaFileMiddleware(
    RequestDelegate next, IMediaFiles files, MediaAddress address, IOptionsMonitor<ImagingSettings> settings, ILogger<MediaFileMiddleware> logger)
{
    // A drawing may carry what a browser would run, and a stored page is a page: neither gets a site to act on.
    private const string Harmless = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private static readonly FileExtensionContentTypeProvider contentTypes = CreateContentTypes();

    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!address.TryGetPlace(context.Request.Path, out var place))
        {
            await next(context);
            return;
        }

        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = "GET, HEAD";
            return;
        }

        try
        {
            if (address.IsTrashed(place)
                || !contentTypes.TryGetContentType(place, out var contentType)
                || await files.FindAsync(place, context.RequestAborted) is not { } file)
            {
                await next(context);
                return;
            }

            var stream = await file.Open(context.RequestAborted);
            CachingHeaders.Set(context, settings.CurrentValue.Cache.BrowserMaxAge);
            context.Response.Headers.ContentSecurityPolicy = Harmless;
            await Results.Stream(stream, contentType, lastModified: file.LastModified, entityTag: new EntityTagHeaderValue($"\"{file.Version}\""), enableRangeProcessing: true)
                .ExecuteAsync(context);
        }
        catch (MediaStorageException exception) when (!context.Response.HasStarted)
        {
            logger.LogWarning("{Path} cannot be read now: {Reason}", context.Request.Path, exception.Message);
            context.Response.Clear();
            MediaUnavailable.Answer(context);
        }
    }

    private static FileExtensionContentTypeProvider CreateContentTypes()
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".avif"] = "image/avif";
        types.Mappings[".webp"] = "image/webp";
        types.Mappings[".vtt"] = "text/vtt";
        return types;
    }
}
