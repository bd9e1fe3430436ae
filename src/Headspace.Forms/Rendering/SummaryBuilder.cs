using Headspace.Forms.Definitions;
using Headspace.Forms.Fields;
using Headspace.Forms.Rules;

namespace Headspace.Forms.Rendering;

/// <summary>Writes all answers for people, before they are sent.</summary>
public sealed class SummaryBuilder(FieldTypeRegistry types)
{
    /// <summary>The pages that were shown, with the answers that were given.</summary>
    /// <param name="visit">Where the visitor stands.</param>
    /// <param name="outcome">What is shown.</param>
    /// <param name="texts">Puts values in the place of magic strings.</param>
    public IReadOnlyList<SummaryPageView> Build(FormVisit visit, FormOutcome outcome, FormTexts texts)
    {
        var form = visit.Form.Definition;
        var shown = form.Fields.Where((_, index) => outcome.Fields[index]).Select(field => field.Id).ToHashSet();
        return
        [
            .. form.Pages.Index().Where(page => outcome.Pages[page.Index]).Select(page => new SummaryPageView(
                texts.PlainOrNull(page.Item.Caption) ?? texts.Plain(form.Name),
                FormStep.ValueFor(page.Index),
                [.. page.Item.Fields.Where(field => shown.Contains(field.Id) && field.FieldTypeId != FieldViewBuilder.HiddenType)
                    .Select(field => (Field: field, Text: TextOf(visit, field))).Where(item => item.Text is not null)
                    .Select(item => new SummaryAnswerView(texts.Plain(item.Field.Caption), item.Text!))])),
        ];
    }

    private string? TextOf(FormVisit visit, FormField field)
    {
        if (types.Find(field.FieldTypeId) is not { } type || type.CheckOf(field, visit.Form.Today).Kind == ValueKind.None)
            return null;

        var value = type.Read(field, visit.Answers.GetValueOrDefault(field.Alias, FieldAnswer.None));
        return value is null ? "–" : type.Format(field, value, visit.Form.Prevalues.GetValueOrDefault(field.Id, field.PreValues));
    }
}
