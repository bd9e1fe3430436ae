namespace Headspace.Forms.Definitions;

/// <summary>One comparison of a condition.</summary>
/// <param name="Field">The key of the field.</param>
/// <param name="Operator">How it is compared.</param>
/// <param name="Value">With what; null for nothing.</param>
public sealed record ConditionRule(Guid Field, ConditionOperator Operator, string? Value = null);
