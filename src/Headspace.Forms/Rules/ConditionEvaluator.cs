using Headspace.Forms.Definitions;
using Headspace.Forms.Text;

namespace Headspace.Forms.Rules;

/// <summary>
/// Compares answers. Of several values one that fits is enough; what begins with Not is the opposite of what it negates. Greater and
/// less compare numbers, or days, and nothing else.
/// </summary>
internal static class ConditionEvaluator
{
    public static bool Shows(RuleCondition? condition, Func<int, IReadOnlyList<string>> valuesOf)
    {
        if (condition is null)
            return true;

        var holds = condition.All
            ? condition.Tests.All(test => Holds(test, valuesOf(test.Field)))
            : condition.Tests.Any(test => Holds(test, valuesOf(test.Field)));
        return holds == condition.Shows;
    }

    /// <summary>Less than 0, 0 or more than 0; null for texts that have no order.</summary>
    public static int? Compare(string one, string other)
    {
        if (Numbers.Read(one) is { } left && Numbers.Read(other) is { } right)
            return left.CompareTo(right);

        return IsDay(one) && IsDay(other) ? string.CompareOrdinal(one, other) : null;
    }

    private static bool Holds(RuleTest test, IReadOnlyList<string> values) => test.Operator switch
    {
        ConditionOperator.IsNot => !Any(ConditionOperator.Is, values, test.Value),
        ConditionOperator.NotContains => !Any(ConditionOperator.Contains, values, test.Value),
        ConditionOperator.NotStartsWith => !Any(ConditionOperator.StartsWith, values, test.Value),
        ConditionOperator.NotEndsWith => !Any(ConditionOperator.EndsWith, values, test.Value),
        ConditionOperator.NotContainsIgnoreCase => !Any(ConditionOperator.ContainsIgnoreCase, values, test.Value),
        ConditionOperator.NotStartsWithIgnoreCase => !Any(ConditionOperator.StartsWithIgnoreCase, values, test.Value),
        ConditionOperator.NotEndsWithIgnoreCase => !Any(ConditionOperator.EndsWithIgnoreCase, values, test.Value),
        var positive => Any(positive, values, test.Value)
    };

    private static bool Any(ConditionOperator @operator, IReadOnlyList<string> values, string value) => values.Any(text => Fits(@operator, text, value));

    private static bool Fits(ConditionOperator @operator, string text, string value) => @operator switch
    {
        ConditionOperator.Is => text == value,
        ConditionOperator.GreaterThen => Compare(text, value) > 0,
        ConditionOperator.LessThen => Compare(text, value) < 0,
        ConditionOperator.Contains => text.Contains(value, StringComparison.Ordinal),
        ConditionOperator.StartsWith => text.StartsWith(value, StringComparison.Ordinal),
        ConditionOperator.EndsWith => text.EndsWith(value, StringComparison.Ordinal),
        ConditionOperator.ContainsIgnoreCase => Fits(ConditionOperator.Contains, Answers.Fold(text), Answers.Fold(value)),
        ConditionOperator.StartsWithIgnoreCase => Fits(ConditionOperator.StartsWith, Answers.Fold(text), Answers.Fold(value)),
        ConditionOperator.EndsWithIgnoreCase => Fits(ConditionOperator.EndsWith, Answers.Fold(text), Answers.Fold(value)),
        _ => throw new ArgumentOutOfRangeException(nameof(@operator), @operator, null)
    };

    private static bool IsDay(string text) =>
        text.Length == 10 && text[4] == '-' && text[7] == '-' && Answers.IsDigits(string.Concat(text.AsSpan(0, 4), text.AsSpan(5, 2), text.AsSpan(8)));
}
