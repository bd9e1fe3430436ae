namespace Headspace.Forms.Rules;

/// <summary>A group of fields.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Page">Its page, from 0.</param>
/// <param name="Condition">When it is shown; null for always.</param>
public sealed record GroupRule(Guid Id, int Page, RuleCondition? Condition);
