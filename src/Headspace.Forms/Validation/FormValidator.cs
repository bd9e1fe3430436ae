using Headspace.Forms.Definitions;
using Headspace.Forms.Fields;
using Headspace.Forms.Rules;

namespace Headspace.Forms.Validation;

/// <summary>Goes through what was posted: a page on the way, or the whole form.</summary>
public sealed class FormValidator(FieldTypeRegistry types)
{
    private const string Blocked = "Med de svar kan formularen ikke sendes.";

    /// <summary>The answers to the whole form.</summary>
    public FormSubmission Validate(FormDefinition definition, FormRules rules, IReadOnlyDictionary<string, FieldAnswer> answers) =>
        Validate(definition, rules, answers, rules.Pages.Count - 1);

    /// <summary>The answers up to a page, from 0; what comes later is not missed yet, nor are rules of the whole form looked at.</summary>
    public FormSubmission Validate(FormDefinition definition, FormRules rules, IReadOnlyDictionary<string, FieldAnswer> answers, int page)
    {
        var outcome = RulesEvaluator.Evaluate(rules, answers);
        var isLast = page >= rules.Pages.Count - 1;
        var pages = rules.Fields.ToDictionary(field => field.Alias, rules.PageOf, StringComparer.Ordinal);
        Dictionary<string, IReadOnlyList<string>> errors = outcome.Errors
            .Where(error => error.Key.Length == 0 ? isLast : pages[error.Key] <= page)
            .ToDictionary(StringComparer.Ordinal);
        if (outcome.Blocked.Take(page + 1).Any(blocked => blocked))
            errors[string.Empty] = [.. errors.GetValueOrDefault(string.Empty, []), Blocked];

        return new FormSubmission(outcome with { Errors = errors }, Values(definition, rules, outcome, answers));
    }

    private Dictionary<Guid, FieldValue> Values(FormDefinition definition, FormRules rules, FormOutcome outcome, IReadOnlyDictionary<string, FieldAnswer> answers)
    {
        Dictionary<Guid, FieldValue> values = [];
        foreach (var (index, field) in definition.Fields.Index())
        {
            if (outcome.Fields[index]
                && AnswerCheck.Of(rules.Fields[index], answers.GetValueOrDefault(field.Alias, FieldAnswer.None)) is null
                && types.Find(field.FieldTypeId) is { Description.IsStored: true } type
                && type.Read(field, answers.GetValueOrDefault(field.Alias, FieldAnswer.None)) is { } value)
                values[field.Id] = value;
        }

        return values;
    }
}
