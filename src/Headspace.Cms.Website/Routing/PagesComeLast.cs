using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace Headspace.Cms.Website.Routing;

/// <summary>
/// Leaves the route of the pages out where another route answers. Dynamic routes ask for their values before one of the candidates
/// is chosen, so each request to an API would otherwise be routed to a document first, at the cost of a query or two.
/// </summary>
internal sealed class PagesComeLast : MatcherPolicy, IEndpointSelectorPolicy
{
    /// <summary>The route of all pages.</summary>
    public const string Pattern = "/{**path}";

    /// <summary>Before the policy of dynamic routes, which asks for the values.</summary>
    public override int Order => int.MinValue;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        return endpoints.Count > 1 && endpoints.Any(IsPages);
    }

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        var isAnswered = false;
        for (var index = 0; index < candidates.Count; index++)
        {
            isAnswered |= candidates.IsValidCandidate(index) && !IsPages(candidates[index].Endpoint);
        }

        for (var index = 0; isAnswered && index < candidates.Count; index++)
        {
            if (IsPages(candidates[index].Endpoint))
            {
                candidates.SetValidity(index, false);
            }
        }

        return Task.CompletedTask;
    }

    private static bool IsPages(Endpoint endpoint) => endpoint is RouteEndpoint { RoutePattern.RawText: Pattern };
}
