using System.Collections.Concurrent;
using Umbraco.Cms.Core.Models.DeliveryApi;

namespace Headspace.Cms.DeliveryApi.Content;

/// <summary>Routes that stay right until something changes.</summary>
internal sealed class KnownRoutes
{
    // A site of 100,000 documents in one language on one host. What comes after is worked out each time.
    private const int Most = 100_000;

    private readonly ConcurrentDictionary<ContentPlace, IApiContentRoute?> routes = new();
    private readonly ConcurrentDictionary<string, bool> protection = new(StringComparer.Ordinal);
    private int count;

    public bool TryGetRoute(ContentPlace place, out IApiContentRoute? route) => routes.TryGetValue(place, out route);

    public IApiContentRoute? Keep(ContentPlace place, IApiContentRoute? route)
    {
        if (Interlocked.Increment(ref count) <= Most)
        {
            routes[place] = route;
        }

        return route;
    }

    /// <summary>Whether what has the path of ids is protected; null where that is not known.</summary>
    public bool? IsProtected(string path) => protection.TryGetValue(path, out var known) ? known : null;

    public bool Keep(string path, bool isProtected) => protection[path] = isProtected;
}
