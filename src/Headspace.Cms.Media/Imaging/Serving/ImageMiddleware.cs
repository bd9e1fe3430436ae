using Headspace.Cms.Media.Files;
using Headspace.Cms.Media.Imaging.Commands;
using Headspace.Cms.Media.Imaging.Processing;
using Headspace.Cms.Media.Imaging.Urls;
using Headspace.Cms.Media.Imaging.Variants;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core.Configuration.Models;

namespace Headspace.Cms.Media.Imaging.Serving;

/// <summary>
/// Answers addresses of pictures that carry commands, as Umbraco's do. One without commands, or of no picture, is passed on and
/// served as the file it is.
/// </summary>
internal sealed class ImageMiddleware(
    RequestDelegate next,
    ImageSources sources,
    ImageVariants variants,
    ImageTokens tokens,
    MediaAddress address,
    IOptionsMonitor<ImagingSettings> settings,
    ILogger<ImageMiddleware> logger)
{
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            || !request.QueryString.HasValue
            || !ImageFormat.IsPicture(Path.GetExtension(request.Path.Value))
            || (address.TryGetPlace(request.Path, out var place) && address.IsTrashed(place)))
        {
            return next(context);
        }

        var commands = ImageCommands.Parse(request.Query);
        if (!commands.IsEmpty && tokens.AreRequired)
        {
            if (!tokens.IsValid(request.PathBase + request.Path, commands, request.Query[ImageTokens.Parameter]))
            {
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return Task.CompletedTask;
            }
        }
        else
        {
            commands = commands.WithinLimits(settings.CurrentValue.Resize.MaxWidth, settings.CurrentValue.Resize.MaxHeight);
        }

        // A drawing has every size already: only a format makes pixels of it.
        var isDrawing = ImageFormat.ByExtension(Path.GetExtension(request.Path.Value)) == ImageFormat.Svg;
        return commands.IsEmpty || (isDrawing && commands["format"] is null) ? next(context) : AnswerAsync(context, commands);
    }

    private async Task AnswerAsync(HttpContext context, ImageCommands commands)
    {
        if (AcceptedFormat.IsAsked(commands))
        {
            context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
            commands = commands.WithFormat(AcceptedFormat.Choose(context.Request.Headers.Accept));
        }

        try
        {
            if (await sources.FindAsync(context.Request.Path, context.RequestAborted) is not { } source)
            {
                await next(context);
                return;
            }

            await SendAsync(context, await variants.GetAsync(context.Request.Path.Value!, source, commands, context.RequestAborted));
        }
        catch (ImageFaultException exception) when (exception.Fault == ImageFault.TookTooLong)
        {
            Unavailable(context, exception);
        }
        catch (ImageFaultException exception)
        {
            logger.LogInformation("{Path} cannot be made: {Reason}", context.Request.Path, exception.Message);
            context.Response.StatusCode = exception.Fault == ImageFault.UnknownFormat ? StatusCodes.Status415UnsupportedMediaType : StatusCodes.Status422UnprocessableEntity;
        }
        catch (MediaStorageException exception)
        {
            // The file cannot be asked for, but what was made of it once is better than nothing.
            if (await variants.FindKeptAsync(context.Request.Path.Value!, commands, context.RequestAborted) is { } kept)
            {
                await SendAsync(context, kept);
                return;
            }

            Unavailable(context, exception);
        }
        catch (ImageBusyException exception)
        {
            Unavailable(context, exception);
        }
    }

    private Task SendAsync(HttpContext context, Variant variant)
    {
        CachingHeaders.Set(context, settings.CurrentValue.Cache.BrowserMaxAge);
        return Results.Bytes(variant.Content, variant.ContentType, enableRangeProcessing: true, lastModified: variant.LastModified, entityTag: new($"\"{variant.ETag}\""))
            .ExecuteAsync(context);
    }

    private void Unavailable(HttpContext context, Exception exception)
    {
        logger.LogWarning("{Path} cannot be made now: {Reason}", context.Request.Path, exception.Message);
        MediaUnavailable.Answer(context);
    }
}
