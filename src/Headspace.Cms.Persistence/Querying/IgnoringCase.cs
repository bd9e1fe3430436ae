using System.Linq.Expressions;

namespace Headspace.Cms.Persistence.Querying;

/// <summary>Compares text as the database does, which knows no difference of case.</summary>
internal sealed class IgnoringCase : ExpressionVisitor
{
    private static readonly Expression _ignoreCase = Expression.Constant(StringComparison.OrdinalIgnoreCase);

    protected override Expression VisitBinary(BinaryExpression node)
    {
        if (node.NodeType is not (ExpressionType.Equal or ExpressionType.NotEqual) || node.Left.Type != typeof(string) || node.Right.Type != typeof(string))
            return base.VisitBinary(node);
        var equal = Expression.Call(typeof(string), nameof(string.Equals), null, Visit(node.Left), Visit(node.Right), _ignoreCase);
        return node.NodeType == ExpressionType.Equal ? equal : Expression.Not(equal);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.DeclaringType == typeof(string) && node.Object is not null && node.Arguments is [{ } argument] && argument.Type == typeof(string)
            && node.Method.Name is nameof(string.Contains) or nameof(string.StartsWith) or nameof(string.EndsWith) or nameof(string.Equals))
        {
            return Expression.Call(Visit(node.Object)!, node.Method.Name, null, Visit(node.Arguments[0]), _ignoreCase);
        }
        if (node.Method.Name == nameof(Enumerable.Contains) && node.Arguments is [{ } values, { } item] && item.Type == typeof(string) && typeof(IEnumerable<string>).IsAssignableFrom(values.Type))
            return Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(string)], Visit(values), Visit(item), Expression.Constant(StringComparer.OrdinalIgnoreCase));
        return base.VisitMethodCall(node);
    }
}
