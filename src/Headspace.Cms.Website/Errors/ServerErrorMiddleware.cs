using Headspace.Cms.Website.Rendering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Headspace.Cms.Website.Errors;

/// <summary>The edge at which whatever went wrong becomes the site's own error page, never a stack trace.</summary>
internal sealed class ServerErrorMiddleware(
    RequestDelegate next, CurrentSite site, ServerErrorPage page, IWebHostEnvironment environment, ILogger<ServerErrorMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The visitor went away: not an error.
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = exception.StatusCode;
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            logger.LogError(exception, "The request {Method} {Path} failed", context.Request.Method, context.Request.Path);
            if (environment.IsDevelopment() && site.Domain(context.Request) is null)
            {
                throw;
            }

            await AnswerAsync(context);
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        context.Response.Clear();
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(await page.RenderAsync(context), context.RequestAborted);
    }
}
