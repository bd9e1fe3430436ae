using Headspace.Forms.Definitions;
using Headspace.Forms.Fields;
using Headspace.Forms.Rules;
using Headspace.Forms.Submission;
using Headspace.Forms.Validation;

namespace Headspace.Forms.Rendering;

/// <summary>
/// Leads a visitor through the pages of a form. Nothing is remembered between two steps: what was answered goes along in the form.
/// Fields that the answers of a page bring up on the same page are asked when the visitor goes on, so that without script, too,
/// nobody reads a question that is not for them.
/// </summary>
public sealed class FormJourney(
    FormAdmission admission, FormPreparer preparer, FormTokens tokens, KeptAnswers keeping, FormValidator validator, FormSubmitter submitter)
{
    /// <summary>The form as it is shown first.</summary>
    /// <param name="form">The form as it is stored.</param>
    /// <param name="pageKey">The page that it stands on; null for none.</param>
    /// <param name="culture">The language.</param>
    /// <param name="defaultOf">What stands in a field before anybody has typed; null for nothing.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<FormVisit> BeginAsync(
        FormDefinition form, Guid? pageKey, string? culture, Func<FormField, string?> defaultOf, CancellationToken cancellationToken)
    {
        var prepared = await preparer.PrepareAsync(form, pageKey, culture, cancellationToken);
        var answers = prepared.Definition.Fields.Select(field => (field.Alias, Text: defaultOf(field))).Where(item => !string.IsNullOrEmpty(item.Text))
            .ToDictionary(item => item.Alias, item => FieldAnswer.Of(item.Text!), StringComparer.Ordinal);
        return new FormVisit(prepared, tokens.Issue(form.Id)) { Answers = answers };
    }

    /// <summary>The form after a step. Whoever asks has stored nothing yet; sending it stores it.</summary>
    /// <param name="post">What was posted, without what went along sealed.</param>
    /// <param name="step">The step.</param>
    /// <param name="kept">What went along sealed; null for nothing.</param>
    /// <param name="removed">The aliases of fields whose kept files are to go.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<FormVisit> ContinueAsync(
        FormPost post, FormStep step, string? kept, IReadOnlySet<string> removed, CancellationToken cancellationToken)
    {
        var form = await preparer.PrepareAsync(post.Form, post.PageKey, post.Culture, cancellationToken);
        var (refusal, token) = await admission.AdmitAsync(post, cancellationToken);
        if (refusal is { Status: SubmissionStatus.CrossSite })
            return new FormVisit(form, tokens.Issue(post.Form.Id)) { Answers = new Dictionary<string, FieldAnswer>(), Result = refusal, HasBegun = true };

        var carried = token is null ? tokens.Renew(tokens.Issue(post.Form.Id)) : refusal is null ? token : tokens.Renew(token);
        KeptAnswer[] before = token is null ? [] : [.. keeping.Read(token, kept).Where(answer => !removed.Contains(answer.Alias))];
        var answers = keeping.Merge(carried, before, post.Answers);
        FormVisit visit = new(form, carried)
        {
            Page = Math.Clamp(step.Page, 0, form.Definition.Pages.Count),
            Answers = answers,
            Kept = await keeping.KeepAsync(form, carried, before, post.Answers, cancellationToken),
            HasBegun = true
        };

        var whole = validator.Validate(form.Definition, form.Rules, answers).Outcome;
        return step.Action switch
        {
            StepAction.Previous => visit with { Page = PageBefore(whole, visit.Page) },
            StepAction.Page => visit with { Page = Math.Clamp(step.Target, 0, form.Definition.Pages.Count - 1) },
            StepAction.Next => Next(visit, step, whole),
            _ => await SendAsync(post, visit, step, whole, refusal, cancellationToken)
        };
    }

    /// <summary>Whether a form ends with a page that shows all answers.</summary>
    public static bool HasSummary(FormDefinition form) => form.ShowSummaryPageOnMultiPageForms && form.Pages.Count > 1;

    private FormVisit Next(FormVisit visit, FormStep step, FormOutcome whole)
    {
        var until = validator.Validate(visit.Form.Definition, visit.Form.Rules, visit.Answers, visit.Page).Outcome;
        if (Stopped(visit, step, until) is { } stopped)
            return stopped;

        var last = visit.Form.Definition.Pages.Count;
        var next = Enumerable.Range(visit.Page + 1, Math.Max(0, last - visit.Page - 1)).FirstOrDefault(page => whole.Pages[page], last);
        return visit with { Page = next == last && !HasSummary(visit.Form.Definition) ? visit.Page : next };
    }

    private async Task<FormVisit> SendAsync(
        FormPost post, FormVisit visit, FormStep step, FormOutcome whole, SubmissionResult? refusal, CancellationToken cancellationToken)
    {
        if (refusal is { Status: SubmissionStatus.TokenForged })
            return visit with { Result = refusal };
        if (Stopped(visit, step, whole) is { NewlyAsked.Count: > 0 } stopped)
            return stopped;

        var result = await submitter.SubmitAsync(post with { Answers = visit.Answers }, cancellationToken);
        return (visit with { Result = result, Errors = result.Errors, Page = PageOf(visit, result.Errors) });
    }

    /// <summary>The visit at the page where something is wrong or has come up; null when the visitor may go on.</summary>
    private static FormVisit? Stopped(FormVisit visit, FormStep step, FormOutcome outcome)
    {
        string[] asked = [.. NewlyAsked(visit, step, outcome)];
        var errors = outcome.Errors.Where(error => !asked.Contains(error.Key)).ToDictionary(StringComparer.Ordinal);
        return asked.Length == 0 && errors.Count == 0 ? null : visit with { NewlyAsked = asked, Errors = errors, Page = PageOf(visit, errors) };
    }

    private static IEnumerable<string> NewlyAsked(FormVisit visit, FormStep step, FormOutcome outcome) => step.Shown is not { } shown ? [] : visit.Form.Rules.Fields
        .Where((field, index) => visit.Form.Rules.PageOf(field) == visit.Page
            && outcome.Fields[index]
            && !shown.Contains(field.Alias)
            && IsAsked(visit.Form, field)
            && !visit.Answers.GetValueOrDefault(field.Alias, FieldAnswer.None).Texts.Any(text => text.Length > 0))
        .Select(field => field.Alias);

    private static bool IsAsked(PreparedForm form, FieldRule rule) =>
        rule.Check.Kind != ValueKind.None && !form.Definition.Fields.Any(field => field.Id == rule.Id && field.FieldTypeId == FieldViewBuilder.HiddenType);

    private static int PageOf(FormVisit visit, IReadOnlyDictionary<string, IReadOnlyList<string>> errors) =>
        visit.Form.Rules.Fields.Where(field => errors.ContainsKey(field.Alias)).Select(visit.Form.Rules.PageOf).DefaultIfEmpty(visit.Page).Min();

    private static int PageBefore(FormOutcome outcome, int page) =>
        Enumerable.Range(0, Math.Min(page, outcome.Pages.Count)).LastOrDefault(before => outcome.Pages[before], 0);
}
