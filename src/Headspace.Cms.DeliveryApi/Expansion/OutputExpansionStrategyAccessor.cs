using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.DeliveryApi;

namespace Headspace.Cms.DeliveryApi.Expansion;

/// <summary>The strategy of the current request; none outside of the API.</summary>
internal sealed class OutputExpansionStrategyAccessor(IHttpContextAccessor http) : IOutputExpansionStrategyAccessor
{
    private static readonly object place = new();

    public static void Set(HttpContext context, IOutputExpansionStrategy strategy) => context.Items[place] = strategy;

    public bool TryGetValue([NotNullWhen(true)] out IOutputExpansionStrategy? outputExpansionStrategy)
    {
        outputExpansionStrategy = http.HttpContext?.Items[place] as IOutputExpansionStrategy;
        return outputExpansionStrategy is not null;
    }
}
