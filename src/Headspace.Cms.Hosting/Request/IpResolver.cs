using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Net;

namespace Headspace.Cms.Hosting.Request;

/// <summary>The address that the request came from; behind a proxy what the host's forwarded-headers settings made of it.</summary>
internal sealed class IpResolver(IHttpContextAccessor httpContext) : IIpResolver
{
    public string GetCurrentRequestIpAddress() => httpContext.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? string.Empty;
}
