namespace Headspace.Forms.Rendering;

/// <summary>A page of the form on the page that shows all answers.</summary>
/// <param name="Caption">What it is called.</param>
/// <param name="Back">The value of the button that leads there.</param>
/// <param name="Answers">Questions and answers, as they were asked.</param>
public sealed record SummaryPageView(string Caption, string Back, IReadOnlyList<SummaryAnswerView> Answers);
