namespace Headspace.Forms.Rendering;

/// <summary>An answer on the page that shows all of them.</summary>
/// <param name="Question">The field's label.</param>
/// <param name="Answer">The answer for people; never a whole personal number.</param>
public sealed record SummaryAnswerView(string Question, string Answer);
