namespace Headspace.Forms.Rules;

/// <summary>A page.</summary>
/// <param name="Button">When the button that leads on is there; null for always.</param>
public sealed record PageRule(RuleCondition? Button);
