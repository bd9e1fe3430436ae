using Headspace.Cms.Contracts.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Headspace.Cms.Website.OutputCache;

/// <summary>Which requests the cache may answer, and under which name it keeps the answer.</summary>
internal sealed class OutputCacheRules(IEnumerable<IOutputCachePolicy> policies, IOptionsMonitor<WebsiteSettings> settings)
{
    // The backoffice and the APIs, whose answers depend on headers: only who makes them knows on which.
    private const string Umbraco = "/umbraco";
    private const string PreviewCookie = "UMB_PREVIEW";

    private readonly IOutputCachePolicy[] policies = [.. policies];

    /// <summary>The rule for what the request asks for; null if it is for this visitor alone.</summary>
    public OutputCacheRule? Of(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) ? null
        : request.Path.StartsWithSegments(Umbraco, StringComparison.OrdinalIgnoreCase) ? OfUmbraco(request)
        : settings.CurrentValue.OutputCache.Enabled ? OfPage(request)
        : null;

    private OutputCacheRule? OfUmbraco(HttpRequest request)
    {
        foreach (var policy in policies)
        {
            if (policy.RuleOf(request) is { } rule)
            {
                return rule;
            }
        }

        return null;
    }

    // Addresses with a query are not kept: there are as many as somebody cares to make up.
    private static OutputCacheRule? OfPage(HttpRequest request)
    {
        var headers = request.Headers;
        return request.QueryString.HasValue || headers.Authorization.Count > 0 || (headers.Cookie.Count > 0 && request.Cookies.ContainsKey(PreviewCookie))
            ? null
            : new OutputCacheRule(string.Concat(request.Scheme, "://", request.Host.Value, request.Path.Value), null);
    }
}
