using System.Text.Json;

namespace Headspace.Forms.Rules;

/// <summary>A rule that compares fields.</summary>
/// <param name="Logic">JSON logic, with <c>var</c> for each placeholder.</param>
/// <param name="Message">What is said when it is not true.</param>
/// <param name="Field">The place of the field that says it; -1 for the form.</param>
public sealed record LogicRule(JsonElement Logic, string Message, int Field);
