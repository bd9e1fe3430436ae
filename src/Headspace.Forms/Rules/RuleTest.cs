using Headspace.Forms.Definitions;

namespace Headspace.Forms.Rules;

/// <summary>One comparison.</summary>
/// <param name="Field">The field's place among all fields; -1 for one that the form does not have, which is never answered.</param>
/// <param name="Operator">How it is compared.</param>
/// <param name="Value">With what.</param>
public sealed record RuleTest(int Field, ConditionOperator Operator, string Value);
