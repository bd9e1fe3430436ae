using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.DeliveryApi;

namespace Headspace.Cms.DeliveryApi.Requests;

internal sealed class RequestSegmentService(IHttpContextAccessor http) : IRequestSegmentService
{
    public string? GetRequestedSegment() => http.Header(DeliveryApiHeaders.AcceptSegment);
}
