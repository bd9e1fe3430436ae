using System.Collections;
using System.Linq.Expressions;
using Umbraco.Cms.Core.Persistence.Querying;

namespace Headspace.Cms.Persistence.Querying;

/// <summary>Keeps the conditions as they were given; a repository has them rewritten to its rows.</summary>
internal sealed class Query<T> : IQuery<T>
{
    private readonly List<LambdaExpression> _conditions = [];
    private readonly List<QueryMembership> _memberships = [];

    public IReadOnlyList<LambdaExpression> Conditions => _conditions;

    public IReadOnlyList<QueryMembership> Memberships => _memberships;

    public IQuery<T> Where(Expression<Func<T, bool>> predicate)
    {
        _conditions.Add(predicate);
        return this;
    }

    public IEnumerable<Tuple<string, object[]>> GetWhereClauses() =>
        _conditions.Select(condition => Tuple.Create(condition.Body.ToString(), Array.Empty<object>()));

    public IQuery<T> WhereIn(Expression<Func<T, object>> fieldSelector, IEnumerable? values)
    {
        _memberships.Add(new QueryMembership(fieldSelector, [.. (values ?? Array.Empty<object>()).Cast<object?>()], Negated: false));
        return this;
    }

    public IQuery<T> WhereNotIn(Expression<Func<T, object>> fieldSelector, IEnumerable? values)
    {
        _memberships.Add(new QueryMembership(fieldSelector, [.. (values ?? Array.Empty<object>()).Cast<object?>()], Negated: true));
        return this;
    }

    public IQuery<T> WhereAny(IEnumerable<Expression<Func<T, bool>>> predicates)
    {
        var parameter = Expression.Parameter(typeof(T));
        var any = predicates
            .Select(predicate => new ParameterReplacer(predicate.Parameters[0], parameter).Visit(predicate.Body))
            .Aggregate<Expression, Expression?>(null, (left, right) => left is null ? right : Expression.OrElse(left, right));
        if (any is not null)
            _conditions.Add(Expression.Lambda<Func<T, bool>>(any, parameter));
        return this;
    }
}
