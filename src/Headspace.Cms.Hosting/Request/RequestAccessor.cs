using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Umbraco.Cms.Core.Web;

namespace Headspace.Cms.Hosting.Request;

internal sealed class RequestAccessor(IHttpContextAccessor httpContext) : IRequestAccessor
{
    public string? GetRequestValue(string name)
    {
        if (Request is not { } request)
        {
            return null;
        }

        return request.Query[name].FirstOrDefault()
            ?? (request.HasFormContentType ? request.Form[name].FirstOrDefault() : null);
    }

    public string? GetQueryStringValue(string name) => Request?.Query[name].FirstOrDefault();

    public Uri? GetRequestUrl() =>
        Request is { } request && Uri.TryCreate(request.GetEncodedUrl(), UriKind.Absolute, out var url) ? url : null;

    private HttpRequest? Request => httpContext.HttpContext?.Request;
}
