using Microsoft.AspNetCore.Http;

namespace Headspace.Cms.Website.OutputCache;

/// <summary>Answers from the store before anything else has cost anything.</summary>
internal sealed class OutputCacheHitMiddleware(RequestDelegate next, OutputCacheRules rules, OutputCacheStore store)
{
    public Task InvokeAsync(HttpContext context) =>
        rules.Of(context.Request) is { } rule && store.Find(rule.Name) is { } page
            ? StoredPageWriter.WriteAsync(context, page)
            : next(context);
}
