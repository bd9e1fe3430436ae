using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Website.Preview;

/// <summary>The way out of a preview for who sees a page outside of the backoffice.</summary>
internal static class LeavePreview
{
    private const string Address = "/umbraco/preview/end";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost(Address, EndAsync).ExcludeFromDescription();

    // Anybody may: it only takes from a browser what it has.
    private static async Task EndAsync(HttpContext context)
    {
        await context.RequestServices.GetRequiredService<IPreviewService>().EndPreviewAsync();
        context.Response.Redirect("/");
    }
}
