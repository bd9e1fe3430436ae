using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Routing;

namespace Headspace.Cms.Website.Routing;

/// <summary>The headers that a content finder has asked for.</summary>
internal static class PublishedRequestHeaders
{
    public static void Apply(IPublishedRequest request, HttpResponse response)
    {
        foreach (var (name, value) in request.Headers ?? new Dictionary<string, string>())
        {
            response.Headers[name] = value;
        }

        List<string> directives = [.. request.SetNoCacheHeader ? ["no-cache", "no-store"] : Array.Empty<string>(), .. request.CacheExtensions ?? []];
        if (directives.Count > 0)
        {
            response.Headers.CacheControl = string.Join(
                ", ", directives.SelectMany(directive => directive.Split(',', StringSplitOptions.TrimEntries)).Distinct(StringComparer.OrdinalIgnoreCase));
        }
    }
}
