using System.Linq.Expressions;
using Umbraco.Cms.Core.Persistence.Querying;

namespace Headspace.Cms.Persistence.Querying;

/// <summary>Applies a query to entities that are in memory as a whole.</summary>
internal static class InMemoryQuery
{
    public static IEnumerable<T> Matching<T>(this IEnumerable<T> entities, IQuery<T>? query)
    {
        if (query is null)
            return entities;
        if (query is not Query<T> own)
            throw new NotSupportedException($"A query of type {query.GetType()} was not made by this scope provider.");
        foreach (var condition in own.Conditions)
            entities = entities.Where(((Expression<Func<T, bool>>)new IgnoringCase().Visit(condition)).Compile(preferInterpretation: true));
        foreach (var membership in own.Memberships)
        {
            var select = ((Expression<Func<T, object>>)membership.Selector).Compile(preferInterpretation: true);
            var values = membership.Values.ToHashSet();
            entities = entities.Where(entity => values.Contains(select(entity)) != membership.Negated);
        }
        return entities;
    }
}
