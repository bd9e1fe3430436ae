using System.Linq.Expressions;

namespace Headspace.Cms.Persistence.Querying;

internal sealed record QueryMembership(LambdaExpression Selector, IReadOnlyList<object?> Values, bool Negated);
