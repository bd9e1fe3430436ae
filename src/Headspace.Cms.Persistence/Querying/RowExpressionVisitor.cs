using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;
using Umbraco.Cms.Core.Persistence;

namespace Headspace.Cms.Persistence.Querying;

/// <summary>Rewrites a condition on a Core interface to one on a row; whatever does not depend on the entity becomes a parameter.</summary>
internal sealed class RowExpressionVisitor<TRow>(ParameterExpression entity, ParameterExpression row, RowMap<TRow> map) : ExpressionVisitor
{
    [return: NotNullIfNotNull(nameof(node))]
    public override Expression? Visit(Expression? node)
    {
        if (node is null or ConstantExpression { Value: bool })
            return node;
        if (node is not LambdaExpression && !EntityFinder.Finds(entity, node))
            return SqlExpressions.Parameter(Evaluate(node), node.Type);
        return base.Visit(node);
    }

    protected override Expression VisitMember(MemberExpression node) =>
        EntityPath(node) is { } path ? map.Bind(path, row) : node.Update(Visit(node.Expression));

    protected override Expression VisitUnary(UnaryExpression node)
    {
        if (node.NodeType is not (ExpressionType.Convert or ExpressionType.ConvertChecked))
            return node.Update(Visit(node.Operand));
        var operand = Visit(node.Operand);
        var target = node.Type;
        return target == typeof(object) || operand.Type == target || operand.Type == typeof(string) || Nullable.GetUnderlyingType(operand.Type) == target
            ? operand
            : Expression.Convert(operand, target);
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        if (node.NodeType is ExpressionType.AndAlso or ExpressionType.OrElse)
            return Expression.MakeBinary(node.NodeType, Visit(node.Left), Visit(node.Right));

        var left = Visit(node.Left);
        var right = Visit(node.Right);
        if (left.Type != right.Type)
        {
            left = Align(left, right.Type, node.Left, node.Right);
            right = Align(right, left.Type, node.Right, node.Left);
        }
        return left.Type == typeof(string) && node.NodeType is not (ExpressionType.Equal or ExpressionType.NotEqual or ExpressionType.Coalesce)
            ? node.Update(left, node.Conversion, right)
            : Expression.MakeBinary(node.NodeType, left, right);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        var name = node.Method.Name;
        var arguments = node.Object is null ? node.Arguments : [node.Object, .. node.Arguments];
        if (node.Method.DeclaringType == typeof(SqlExpressionExtensions) && name == nameof(SqlExpressionExtensions.SqlNullableEquals))
            return NullableEquals(arguments);
        if (IsCollection(arguments[0].Type) && name is nameof(Enumerable.Contains) or nameof(SqlExpressionExtensions.SqlIn))
            return SqlExpressions.In(Visit(arguments[1]), (IEnumerable)Evaluate(Unwrap(arguments[0]))!);
        if (arguments[0].Type == typeof(string) && TextMatch(name, arguments) is { } match)
            return match;
        if (name == nameof(Equals))
            return VisitBinary(Expression.Equal(arguments[0], arguments[1]));
        if (name == nameof(string.IsNullOrEmpty))
            return Expression.Call(node.Method, Visit(arguments[0]));
        return node.Update(Visit(node.Object)!, node.Arguments.Select(argument => Visit(argument)!));
    }

    private Expression? TextMatch(string name, IReadOnlyList<Expression> arguments)
    {
        if (name is nameof(string.ToLower) or nameof(string.ToUpper) or nameof(string.ToLowerInvariant) or nameof(string.ToUpperInvariant))
            return Visit(arguments[0]);
        if (arguments.Count < 2 || EntityFinder.Finds(entity, arguments[1]))
            return null;
        var text = Visit(arguments[0]);
        var value = Evaluate(arguments[1])?.ToString();
        return name switch
        {
            "SqlStartsWith" or "InvariantStartsWith" or nameof(string.StartsWith) => SqlExpressions.Like(text, value, string.Empty, "%"),
            "SqlEndsWith" or "InvariantEndsWith" or nameof(string.EndsWith) => SqlExpressions.Like(text, value, "%", string.Empty),
            "SqlContains" or "InvariantContains" or nameof(string.Contains) => SqlExpressions.Like(text, value, "%", "%"),
            "SqlWildcard" => SqlExpressions.LikePattern(text, value ?? string.Empty),
            "SqlEquals" or "InvariantEquals" or nameof(string.Equals) => Expression.Equal(text, SqlExpressions.Parameter(value, typeof(string))),
            _ => null,
        };
    }

    // (value ?? fallback) == (other ?? fallback), without a function that a database would have to know.
    private Expression NullableEquals(IReadOnlyList<Expression> arguments)
    {
        var value = Visit(arguments[0]);
        var other = Evaluate(arguments[1]) ?? Evaluate(arguments[2]);
        var fallback = SqlExpressions.Parameter(Evaluate(arguments[2]), arguments[2].Type);
        return Expression.Equal(Expression.Coalesce(value, fallback), SqlExpressions.Parameter(other, arguments[2].Type));
    }

    // Brings one side of a comparison to the type of the other; a stored enum may be its name.
    private Expression Align(Expression side, Type target, Expression original, Expression otherOriginal)
    {
        if (side.Type == target)
            return side;
        if (!EntityFinder.Finds(entity, original))
        {
            var value = Evaluate(original);
            if (target == typeof(string) && EnumType(otherOriginal) is { } type && value is not null)
                value = Enum.ToObject(type, value);
            return SqlExpressions.Parameter(SqlExpressions.ConvertValue(value, target), target);
        }
        return Nullable.GetUnderlyingType(target) == side.Type ? Expression.Convert(side, target) : side;
    }

    private static Type? EnumType(Expression node) => Unconvert(node).Type is { IsEnum: true } type ? type : null;

    private static Expression Unconvert(Expression node) =>
        node is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } convert ? Unconvert(convert.Operand) : node;

    // Compilers may bind Contains on an array to the one for spans.
    private static Expression Unwrap(Expression collection) => collection switch
    {
        MethodCallExpression { Method.Name: "op_Implicit" } call => call.Arguments[0],
        _ => Unconvert(collection),
    };

    private static bool IsCollection(Type type) =>
        type != typeof(string) && (typeof(IEnumerable).IsAssignableFrom(type) || type.Name.Contains("Span", StringComparison.Ordinal));

    private string? EntityPath(MemberExpression node)
    {
        if (node.Expression is null)
            return null;
        var owner = Unconvert(node.Expression);
        if (owner == entity)
            return node.Member.Name;
        if (owner is not MemberExpression parent || Nullable.GetUnderlyingType(owner.Type) is not null)
            return null;
        return EntityPath(parent) is { } path ? $"{path}.{node.Member.Name}" : null;
    }

    private static object? Evaluate(Expression node) => node switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field } member => field.GetValue(member.Expression is null ? null : Evaluate(member.Expression)),
        MemberExpression { Member: PropertyInfo property } member => property.GetValue(member.Expression is null ? null : Evaluate(member.Expression)),
        _ => Expression.Lambda<Func<object?>>(Expression.Convert(node, typeof(object))).Compile(preferInterpretation: true)(),
    };
}
