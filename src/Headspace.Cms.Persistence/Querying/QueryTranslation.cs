using System.Linq.Expressions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Persistence.Querying;

namespace Headspace.Cms.Persistence.Querying;

internal static class QueryTranslation
{
    public static IQueryable<TRow> Where<TEntity, TRow>(this IQueryable<TRow> rows, IQuery<TEntity>? query, RowMap<TRow> map)
    {
        if (query is null)
            return rows;
        if (query is not Query<TEntity> own)
            throw new NotSupportedException($"A query of type {query.GetType()} was not made by this scope provider.");
        foreach (var condition in own.Conditions)
            rows = rows.Where(Translate<TRow>(condition, map));
        foreach (var membership in own.Memberships)
            rows = rows.Where(Translate(membership, map));
        return rows;
    }

    public static IOrderedQueryable<TRow> OrderBy<TRow>(this IQueryable<TRow> rows, LambdaExpression key, Direction direction) =>
        Order(rows, key, direction == Direction.Ascending ? nameof(Queryable.OrderBy) : nameof(Queryable.OrderByDescending));

    public static IOrderedQueryable<TRow> ThenBy<TRow>(this IOrderedQueryable<TRow> rows, LambdaExpression key, Direction direction) =>
        Order(rows, key, direction == Direction.Ascending ? nameof(Queryable.ThenBy) : nameof(Queryable.ThenByDescending));

    private static IOrderedQueryable<TRow> Order<TRow>(IQueryable<TRow> rows, LambdaExpression key, string method)
    {
        var call = Expression.Call(typeof(Queryable), method, [typeof(TRow), key.ReturnType], rows.Expression, Expression.Quote(key));
        return (IOrderedQueryable<TRow>)rows.Provider.CreateQuery<TRow>(call);
    }

    private static Expression<Func<TRow, bool>> Translate<TRow>(LambdaExpression condition, RowMap<TRow> map)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var body = new RowExpressionVisitor<TRow>(condition.Parameters[0], row, map).Visit(condition.Body);
        return Expression.Lambda<Func<TRow, bool>>(body, row);
    }

    private static Expression<Func<TRow, bool>> Translate<TRow>(QueryMembership membership, RowMap<TRow> map)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var field = new RowExpressionVisitor<TRow>(membership.Selector.Parameters[0], row, map).Visit(membership.Selector.Body);
        var body = SqlExpressions.In(field, membership.Values);
        return Expression.Lambda<Func<TRow, bool>>(membership.Negated ? Expression.Not(body) : body, row);
    }
}
