using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.DeliveryApi;

namespace Headspace.Cms.DeliveryApi.Requests;

/// <summary>Whether drafts are asked for. Whether they may be given, <see cref="IApiAccessService"/> knows.</summary>
internal sealed class RequestPreviewService(IHttpContextAccessor http) : IRequestPreviewService
{
    public bool IsPreview() => string.Equals(http.Header(DeliveryApiHeaders.Preview), bool.TrueString, StringComparison.OrdinalIgnoreCase);
}
