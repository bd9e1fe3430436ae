using Headspace.Cms.ManagementApi.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Web;

namespace Headspace.Cms.ManagementApi.Http;

/// <summary>What is the same for every endpoint: a request that is not understood is answered, and a model is written.</summary>
internal static class EndpointFilter
{
    public static async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (context.Arguments.OfType<IBound>().FirstOrDefault(argument => argument.Fault is not null) is { } bound)
        {
            return Problem.BadRequest(bound.Fault!);
        }

        // What makes addresses asks for one.
        using var umbraco = context.HttpContext.RequestServices.GetRequiredService<IUmbracoContextFactory>().EnsureUmbracoContext();
        var answer = await next(context);
        EventMessageHeader.Write(context.HttpContext);
        return answer is IResult or null ? answer : Results.Json<object>(answer, ManagementJson.Options);
    }
}
