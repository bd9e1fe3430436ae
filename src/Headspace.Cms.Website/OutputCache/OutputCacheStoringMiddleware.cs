using Microsoft.AspNetCore.Http;

namespace Headspace.Cms.Website.OutputCache;

/// <summary>Keeps what a rendering has written, with the tags of what it has read.</summary>
internal sealed class OutputCacheStoringMiddleware(
    RequestDelegate next,
    OutputCacheRules rules,
    OutputCacheStore store,
    RenderingDependencies dependencies,
    TimeProvider time)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (rules.Of(context.Request) is not { } rule)
        {
            await next(context);
            return;
        }

        var recording = new Recording(store.Now) { Duration = rule.Duration };
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
                context.Response.Headers.ContentLanguage)
            {
                Vary = context.Response.Headers.Vary,
            };
            store.Store(rule.Name, page, recording.StartedAt);
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
