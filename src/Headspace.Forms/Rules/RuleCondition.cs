namespace Headspace.Forms.Rules;

/// <summary>A condition whose fields are known by their place and whose values are written as answers are compared.</summary>
/// <param name="Shows">Whether it shows when it holds; otherwise it hides.</param>
/// <param name="All">Whether every test must hold; otherwise one.</param>
/// <param name="Tests">The comparisons; at least one.</param>
public sealed record RuleCondition(bool Shows, bool All, IReadOnlyList<RuleTest> Tests);
