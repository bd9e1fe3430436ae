using Headspace.Cms.Contracts.Rendering;
using Headspace.Cms.DeliveryApi.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Headspace.Cms.DeliveryApi.OutputCache;

/// <summary>Keeps what everybody may read, where <c>Umbraco:CMS:DeliveryApi:OutputCache</c> says so: no drafts, nothing for a key or a member.</summary>
internal sealed class DeliveryApiOutputCachePolicy(IOptionsMonitor<DeliveryApiSettings> settings) : IOutputCachePolicy
{
    private const string Prefix = DeliveryApiBuilderExtensions.Prefix;

    public OutputCacheRule? RuleOf(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var current = settings.CurrentValue;
        if (current is not { Enabled: true, PublicAccess: true, OutputCache.Enabled: true }
            || !request.Path.StartsWithSegments(Prefix, StringComparison.OrdinalIgnoreCase, out var route)
            || request.Headers.AreOfOneCaller())
        {
            return null;
        }

        // The route begins with its version.
        var name = route.Value!;
        var kind = name.IndexOf('/', Math.Min(1, name.Length)) is var end and > 0 ? name.AsSpan(end + 1) : default;
        return Is(kind, "content") ? new OutputCacheRule(NameOf(request), current.OutputCache.ContentDuration)
            : Is(kind, "media") && current.Media is { Enabled: true, PublicAccess: true } ? new OutputCacheRule(NameOf(request), current.OutputCache.MediaDuration)
            : null;
    }

    private static bool Is(ReadOnlySpan<char> route, string kind) =>
        route.StartsWith(kind, StringComparison.OrdinalIgnoreCase) && (route.Length == kind.Length || route[kind.Length] == '/');

    // Lines part what no header can hold a line of.
    private static string NameOf(HttpRequest request) => string.Concat(
        $"{request.Scheme}://{request.Host.Value}{request.Path.Value}{request.QueryString.Value}",
        $"\n{request.Headers.AcceptLanguage}\n{request.Headers[DeliveryApiHeaders.AcceptSegment]}\n{request.Headers[DeliveryApiHeaders.StartItem]}");
}
