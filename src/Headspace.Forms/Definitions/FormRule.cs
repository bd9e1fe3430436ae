namespace Headspace.Forms.Definitions;

/// <summary>A rule that compares fields.</summary>
/// <param name="Rule">JSON logic with <c>{alias}</c> for the answer of a field; the form may be sent when it is true.</param>
/// <param name="ErrorMessage">What is said when it is not.</param>
/// <param name="FieldId">The field that says it; null for the form as a whole.</param>
public sealed record FormRule(string Rule, string ErrorMessage, Guid? FieldId = null);
