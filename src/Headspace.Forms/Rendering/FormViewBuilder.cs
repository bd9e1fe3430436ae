using System.Globalization;
using Headspace.Forms.Definitions;
using Headspace.Forms.Fields;
using Headspace.Forms.Rules;
using Headspace.Forms.Spam;
using Headspace.Forms.Submission;
using Microsoft.Extensions.Options;

namespace Headspace.Forms.Rendering;

/// <summary>Makes what a theme renders of where a visitor stands in a form.</summary>
public sealed class FormViewBuilder(FieldTypeRegistry types, FormTokens tokens, KeptAnswers keeping, SummaryBuilder summaries, IOptions<SpamSettings> spam, IOptions<RenderingSettings> rendering)
{
    /// <summary>The page, or the summary, where the visitor stands.</summary>
    /// <param name="visit">Where the visitor stands.</param>
    /// <param name="texts">Puts values in the place of magic strings.</param>
    public FormView Build(FormVisit visit, FormTexts texts)
    {
        var (form, rules) = (visit.Form.Definition, visit.Form.Rules);
        var outcome = RulesEvaluator.Evaluate(rules, visit.Answers);
        var isSummary = visit.Page >= form.Pages.Count;
        var id = IdOf(form);
        var groups = isSummary ? [] : Groups(visit, outcome, texts, id);
        var fields = groups.SelectMany(group => group.Columns).SelectMany(column => column.Fields).ToArray();
        var isLast = isSummary || (!FormJourney.HasSummary(form) && !outcome.Pages.Skip(visit.Page + 1).Any(page => page));
        return Empty(form, texts, id) with
        {
            Token = tokens.Write(visit.Token),
            Kept = keeping.Write(visit.Token, visit.Kept),
            Page = visit.Page,
            Caption = isSummary ? texts.Plain(form.SummaryLabel) : CaptionOf(form, visit.Page, texts),
            Progress = Progress(form, outcome, visit.Page),
            ProgressAtTop = form.ShowPagingOnMultiPageForms.HasFlag(PagingDisplay.ShowAtTop),
            ProgressAtBottom = form.ShowPagingOnMultiPageForms.HasFlag(PagingDisplay.ShowAtBottom),
            IndicatorNote = isSummary ? null : IndicatorNote(form, fields),
            Groups = groups,
            Summary = isSummary ? summaries.Build(visit, outcome, texts) : [],
            Carried = [.. Carried(visit)],
            Shown = string.Join(' ', fields.Where(field => !field.IsHidden).Select(field => field.Name)),
            Errors = [.. Errors(visit, fields)],
            ShowsErrors = form.ShowValidationSummary || visit.Errors.ContainsKey(string.Empty),
            Notice = Notice(visit),
            NewlyAsked = [.. fields.Where(field => visit.NewlyAsked.Contains(field.Name)).Select(field => new ErrorView(field.Label, field.Id))],
            HasBegun = visit.HasBegun,
            PreviousLabel = visit.Page > 0 ? texts.Plain(form.PrevLabel) : null,
            NextLabel = !isSummary && outcome.Blocked[visit.Page] ? null : texts.Plain(isLast ? form.SubmitLabel : form.NextLabel),
            NextValue = isLast ? "submit" : "next",
            HasFiles = fields.Any(field => field.BaseView == "FieldType.FileUpload"),
            Rules = visit.Form.RulesForPage,
            Trigger = rendering.Value.TriggerConditionsCheckOn,
            ProofBits = spam.Value.ProofOfWorkBits,
            ClosedBecause = visit.Result?.ClosedBecause
        };
    }

    /// <summary>The message after sending.</summary>
    public FormView Sent(FormDefinition form, FormTexts texts) => Empty(form, texts, IdOf(form)) with
    {
        HasBegun = true,
        Message = form.MessageOnSubmit is not { Length: > 0 } message ? texts.Paragraphs("Tak. Vi har modtaget dine svar.")
            : form.MessageOnSubmitIsHtml ? texts.Markup(message)
            : texts.Paragraphs(message)
    };

    /// <summary>The form while it takes no answers.</summary>
    public FormView Closed(FormDefinition form, FormTexts texts, string reason) => Empty(form, texts, IdOf(form)) with { ClosedBecause = reason };

    private string IdOf(FormDefinition form) => rendering.Value.FormElementHtmlIdPrefix + (form.Alias.Length > 0 ? form.Alias : $"form-{form.Id:N}");

    private static FormView Empty(FormDefinition form, FormTexts texts, string id) => new()
    {
        FormId = form.Id,
        Id = id,
        Name = texts.Plain(form.Name),
        CssClass = form.CssClass,
        Autocomplete = form.AutocompleteAttribute is "on" or "off" ? form.AutocompleteAttribute : null
    };

    private IReadOnlyList<GroupView> Groups(FormVisit visit, FormOutcome outcome, FormTexts texts, string id)
    {
        var (form, rules) = (visit.Form.Definition, visit.Form.Rules);
        FieldViewBuilder builder = new(types, visit, outcome, texts, id);
        var places = rules.Fields.Select((field, index) => (field.Id, index)).ToDictionary();
        var first = form.Pages.Take(visit.Page).Sum(page => page.FieldSets.Count);
        return
        [
            .. form.Pages[visit.Page].FieldSets.Select((group, index) => new GroupView(
                $"{id}-group-{first + index}",
                first + index,
                texts.PlainOrNull(group.Caption),
                group.Caption == form.Pages[visit.Page].Caption && form.Pages.Count > 1,
                !outcome.Groups[first + index],
                [.. group.Containers.Select(column => new ColumnView(
                    texts.PlainOrNull(column.Caption),
                    column.Width,
                    [.. column.Fields.Select(field => builder.Build(field, rules.Fields[places[field.Id]], outcome.Fields[places[field.Id]]))]))])),
        ];
    }

    private static IEnumerable<CarriedView> Carried(FormVisit visit) => visit.Form.Rules.Fields
        .Where(field => visit.Form.Rules.PageOf(field) != visit.Page && field.Check.Kind != ValueKind.None && !KeptAnswers.IsKept(field.Check.Kind))
        .SelectMany(field => visit.Answers.GetValueOrDefault(field.Alias, FieldAnswer.None).Texts
            .Where(text => text.Length > 0).Select(text => new CarriedView(field.Alias, text)));

    private static IEnumerable<ErrorView> Errors(FormVisit visit, FieldView[] fields) =>
        visit.Errors.GetValueOrDefault(string.Empty, []).Select(text => new ErrorView(text, null))
            .Concat(fields.SelectMany(field => visit.Errors.GetValueOrDefault(field.Name, []).Select(text => new ErrorView(text, field.Id))));

    private static string? CaptionOf(FormDefinition form, int page, FormTexts texts) =>
        texts.PlainOrNull(form.Pages[page].Caption) ?? (form.Pages.Count == 1 ? null : Formatted(form.PageCaptionFormat, page + 1, form.Pages.Count));

    private static string? Progress(FormDefinition form, FormOutcome outcome, int page)
    {
        if (form.Pages.Count < 2)
            return null;

        var shown = outcome.Pages.Select((isShown, index) => (isShown, index)).Where(item => item.isShown || item.index == page).Select(item => item.index).ToList();
        if (FormJourney.HasSummary(form))
            shown.Add(form.Pages.Count);
        return Formatted(form.PagingDetailsFormat, shown.IndexOf(page) + 1, shown.Count);
    }

    // Only the two places are replaced: an editor's other braces must not throw.
    private static string Formatted(string format, int page, int pages) => format
        .Replace("{0}", page.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{1}", pages.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static string? IndicatorNote(FormDefinition form, FieldView[] fields) =>
        form.FieldIndicationType == FieldIndication.MarkMandatoryFields && fields.Any(field => field.Indicator is not null)
            ? $"Felter med {form.Indicator} skal udfyldes."
            : null;

    private static string? Notice(FormVisit visit) => visit switch
    {
        { Result.Status: SubmissionStatus.TokenExpired } => "Siden har været åben længe. Dine svar er her stadig. Kig dem igennem, og send igen.",
        { Result.Status: SubmissionStatus.TokenForged } => "Vi kunne ikke genkende formularen. Dine svar er her stadig. Send dem igen.",
        { Result.Status: SubmissionStatus.CrossSite } => "Formularen blev sendt fra en anden side. Udfyld den her i stedet.",
        { Result.Status: SubmissionStatus.TooMany } => "Der er lige nu sendt mange formularer fra dit netværk. Dine svar er her stadig. Vent nogle minutter, og send igen.",
        { NewlyAsked.Count: 1 } => "Ud fra dine svar har vi ét spørgsmål mere:",
        { NewlyAsked.Count: > 1 and var count } => $"Ud fra dine svar har vi {count} spørgsmål mere:",
        _ => null
    };
}
