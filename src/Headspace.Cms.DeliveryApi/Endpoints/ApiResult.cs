using System.Security.Cryptography;
using System.Text.Json;
using Headspace.Cms.DeliveryApi.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core;

namespace Headspace.Cms.DeliveryApi.Endpoints;

/// <summary>An answer, with a tag by which the caller may ask whether it is still the same.</summary>
internal sealed class ApiResult(object value) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var options = httpContext.RequestServices.GetRequiredService<IOptionsMonitor<JsonOptions>>().Get(Constants.JsonOptionsNames.DeliveryApi).SerializerOptions;
        var body = JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), options);

        // Weak, since the body may be compressed on its way.
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..24]}\"", isWeak: true);
        var headers = httpContext.Response.GetTypedHeaders();
        headers.ETag = tag;
        httpContext.Response.Headers.Vary = "Accept-Language, Accept-Segment, Start-Item, Preview, Api-Key, Authorization";
        httpContext.Response.Headers.CacheControl = httpContext.Request.Headers.AreOfOneCaller() ? "private, no-store" : "no-cache";
        if (httpContext.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known == EntityTagHeaderValue.Any))
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        httpContext.Response.ContentType = "application/json; charset=utf-8";
        httpContext.Response.ContentLength = body.Length;
        await httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}
