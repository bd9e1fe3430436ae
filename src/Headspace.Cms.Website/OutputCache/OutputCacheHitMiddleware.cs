using Microsoft.AspNetCore.Http;

namespace Headspace.Cms.Website.OutputCache;

/// <summary>Answers from the store before anything else has cost anything.</summary>
internal sealed class OutputCacheHitMiddleware(RequestDelegate next, OutputCacheStore store)
{
    public Task InvokeAsync(HttpContext context) =>
        OutputCacheAddress.Of(context.Request) is { } address && store.Find(address) is { } page
            ? StoredPageWriter.WriteAsync(context, page)
            : next(context);
}
