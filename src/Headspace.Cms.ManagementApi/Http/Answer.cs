using Microsoft.AspNetCore.Http;

namespace Headspace.Cms.ManagementApi.Http;

/// <summary>What a handler answers with, other than a model, which it simply returns.</summary>
public static class Answer
{
    /// <summary>The thing was done, and there is nothing to say about it.</summary>
    public static IResult Done { get; } = Results.Ok();

    /// <summary>Something was made; its address and its id are told.</summary>
    /// <param name="path">Where it is, from the API's prefix on, without its id, such as <c>document</c>; from the host on where it begins with a slash.</param>
    /// <param name="id">What it is called by.</param>
    public static IResult Created(string path, object id) => new CreatedAnswer(path, id.ToString()!);

    private sealed class CreatedAnswer(string path, string id) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var (request, response) = (httpContext.Request, httpContext.Response);
            response.StatusCode = StatusCodes.Status201Created;
            response.Headers.Location = $"{request.Scheme}://{request.Host}{request.PathBase}{(path.StartsWith('/') ? path : $"{ManagementApiBuilderExtensions.Prefix}/{path}")}/{Uri.EscapeDataString(id)}";
            response.Headers["Umb-Generated-Resource"] = id;
            return Task.CompletedTask;
        }
    }
}
