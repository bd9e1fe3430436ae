using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Headspace.Cms.Website.OutputCache;

/// <summary>Keeps what a rendering has written, with the tags of what it has read.</summary>
internal sealed class OutputCacheStoringMiddleware(
    RequestDelegate next,
    OutputCacheStore store,
    RenderingDependencies dependencies,
    IOptionsMonitor<WebsiteSettings> settings,
    TimeProvider time)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!settings.CurrentValue.OutputCache.Enabled || OutputCacheAddress.Of(context.Request) is not { } address)
        {
            await next(context);
            return;
        }

        var recording = new Recording(store.Now);
        dependencies.Current = recording;
        var visitor = context.Response.Body;
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = visitor;
            dependencies.Current = null;
        }

        if (MayStore(context, recording))
        {
            var page = new StoredPage(
                buffer.ToArray(),
                context.Response.ContentType!,
                context.Response.StatusCode,
                recording.Tags(),
                recording.Duration is { } duration ? time.GetUtcNow() + duration : null,
                context.Response.Headers.ContentLanguage);
            store.Store(address, page, recording.StartedAt);
            await StoredPageWriter.WriteAsync(context, page);
        }
        else if (buffer.Length > 0)
        {
            buffer.Position = 0;
            await buffer.CopyToAsync(visitor, context.RequestAborted);
        }
    }

    private static bool MayStore(HttpContext context, Recording recording) =>
        recording.MayBeStored
        && HttpMethods.IsGet(context.Request.Method)
        && context.Response is { StatusCode: StatusCodes.Status200OK, ContentType: not null, Headers.SetCookie.Count: 0 }
        && !context.Response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.OrdinalIgnoreCase);
}
