using System.Linq.Expressions;

namespace Headspace.Cms.Persistence.Querying;

/// <summary>Which expression over a row answers which member of a Core interface.</summary>
internal sealed class RowMap<TRow>
{
    private readonly Dictionary<string, LambdaExpression> _members;

    public RowMap() => _members = new Dictionary<string, LambdaExpression>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Another that answers the same, until it is told otherwise.</summary>
    public RowMap(RowMap<TRow> other) => _members = new Dictionary<string, LambdaExpression>(other._members, StringComparer.OrdinalIgnoreCase);

    public RowMap<TRow> Add<TValue>(string member, Expression<Func<TRow, TValue>> row)
    {
        _members[member] = row;
        return this;
    }

    public bool TryGet(string member, out LambdaExpression row) => _members.TryGetValue(member, out row!);

    public Expression Bind(string member, ParameterExpression parameter) =>
        TryGet(member, out var row)
            ? new ParameterReplacer(row.Parameters[0], parameter).Visit(row.Body)
            : throw new NotSupportedException($"{member} cannot be asked for in a query over {typeof(TRow).Name}.");
}
