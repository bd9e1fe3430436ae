using Headspace.Cms.Backoffice.Build;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Headspace.Cms.Backoffice.Page;

/// <summary>Which addresses below <c>/umbraco</c> are the application's own, to be told apart in the browser.</summary>
internal static class ClientRoutes
{
    private const string Root = "/umbraco";

    // What lies here is another's to answer, and an address that nobody answers does not exist.
    private static readonly PathString[] others =
    [
        ClientBuild.Address, Root + "/management", Root + "/delivery", Root + "/swagger", Root + "/openapi", Root + "/serverEventHub",
        Root + "/PreviewHub", Root + "/api", Root + "/surface", Root + "/forms",
    ];

    private static readonly string[] methods = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods(Root + "/login", methods, (HttpContext context, LoginPage page) => page.WriteAsync(context)).ExcludeFromDescription();
        endpoints.MapMethods(Root + "/{**route}", methods, (HttpContext context, BackofficePage page) => AnswerAsync(context, page)).ExcludeFromDescription();
    }

    private static Task AnswerAsync(HttpContext context, BackofficePage page)
    {
        if (!Array.Exists(others, other => context.Request.Path.StartsWithSegments(other, StringComparison.OrdinalIgnoreCase)))
        {
            return page.WriteAsync(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
