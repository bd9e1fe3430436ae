using System.Linq.Expressions;

namespace Headspace.Cms.Persistence.Querying;

internal sealed class EntityFinder(ParameterExpression entity) : ExpressionVisitor
{
    private bool _found;

    public static bool Finds(ParameterExpression entity, Expression node)
    {
        var finder = new EntityFinder(entity);
        finder.Visit(node);
        return finder._found;
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        _found |= node == entity;
        return node;
    }
}
