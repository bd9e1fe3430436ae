using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Headspace.Cms.DeliveryApi.OpenApi;

/// <summary>A page to read the document on and to try the API, by Swagger UI. Not there in production, as in Umbraco.</summary>
internal static class SwaggerPage
{
    private const string Path = "/umbraco/swagger";

    private static readonly FrozenDictionary<string, string> files = new Dictionary<string, string>
    {
        ["index.html"] = "text/html;charset=utf-8",
        ["start.js"] = "text/javascript;charset=utf-8",
        ["swagger-ui-bundle.js"] = "text/javascript;charset=utf-8",
        ["swagger-ui.css"] = "text/css;charset=utf-8",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetRequiredService<IHostEnvironment>().IsProduction())
        {
            return;
        }

        endpoints.MapGet(Path, () => Send("index.html")).ExcludeFromDescription();
        endpoints.MapGet(Path + "/{file}", (string file) => files.ContainsKey(file) ? Send(file) : Results.NotFound()).ExcludeFromDescription();
    }

    private static IResult Send(string file) =>
        Results.Stream(Assembly.GetExecutingAssembly().GetManifestResourceStream($"Swagger.{file}")!, files[file]);
}
