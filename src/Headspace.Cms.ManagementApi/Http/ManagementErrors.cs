using Headspace.Cms.ManagementApi.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Headspace.Cms.ManagementApi.Http;

/// <summary>Whatever goes wrong under the API's prefix is answered as a problem, never with a page.</summary>
internal sealed class ManagementErrors(RequestDelegate next, ILogger<ManagementErrors> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var problem = await AnswerAsync(context);
        if (problem is not null && !context.Response.HasStarted)
        {
            await problem.ExecuteAsync(context);
        }
    }

    private async Task<Problem?> AnswerAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException exception)
        {
            return Problem.BadRequest(exception.Message, exception.StatusCode);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception exception)
        {
            // The edge: the editor is told that it failed, the log says why.
            logger.LogError(exception, "{Method} {Path} failed.", context.Request.Method, context.Request.Path);
            return Problem.ServerError();
        }

        return context.Response is { HasStarted: false, ContentType: null, ContentLength: null, StatusCode: >= StatusCodes.Status400BadRequest and var status }
            ? Problem.OfStatusCode(status)
            : null;
    }
}
