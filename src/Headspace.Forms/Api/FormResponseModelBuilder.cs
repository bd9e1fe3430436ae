using System.Text.RegularExpressions;
using Headspace.Forms.Definitions;
using Headspace.Forms.Fields;
using Headspace.Forms.Rendering;
using Headspace.Forms.Rules;
using Headspace.Forms.Submission;

namespace Headspace.Forms.Api;

/// <summary>Makes the API's shape of a form that was prepared for a visitor.</summary>
internal sealed partial class FormResponseModelBuilder(FieldTypeRegistry types)
{
    private const string Placeholder = "Placeholder";

    public FormResponseModel Build(PreparedForm form, FormTexts texts, FormResponseModel.RouteResponseModel? route)
    {
        var definition = form.Definition;
        var rules = form.Rules.Fields.ToDictionary(rule => rule.Id);
        return new FormResponseModel
        {
            Id = definition.Id,
            Name = definition.Name,
            Indicator = definition.Indicator,
            CssClass = definition.CssClass,
            NextLabel = texts.Plain(definition.NextLabel),
            PreviousLabel = texts.Plain(definition.PrevLabel),
            SubmitLabel = texts.Plain(definition.SubmitLabel),
            DisableDefaultStylesheet = definition.DisableDefaultStylesheet,
            FieldIndicationType = definition.FieldIndicationType,
            HideFieldValidation = definition.HideFieldValidation,
            MessageOnSubmit = texts.PlainOrNull(definition.MessageOnSubmit),
            MessageOnSubmitIsHtml = definition.MessageOnSubmitIsHtml,
            ShowValidationSummary = definition.ShowValidationSummary,
            GotoPageOnSubmit = definition.GoToPageOnSubmit,
            GotoPageOnSubmitRoute = route,
            ValidationRules = [.. definition.ValidationRules.Select(rule => rule with { Rule = RelativeDays().Replace(rule.Rule, day => RelativeDay.Resolve(day.Value, form.Today)) })],
            Pages =
            [
                .. definition.Pages.Select(page => new FormResponseModel.PageResponseModel(
                    texts.PlainOrNull(page.Caption), Condition(page.ButtonCondition, form), [.. page.FieldSets.Select(fieldset => Fieldset(fieldset, form, rules, texts))])),
            ],
        };
    }

    private FormResponseModel.FieldsetResponseModel Fieldset(FormFieldset fieldset, PreparedForm form, Dictionary<Guid, FieldRule> rules, FormTexts texts) => new(
        fieldset.Id,
        texts.PlainOrNull(fieldset.Caption),
        Condition(fieldset.Condition, form),
        [
            .. fieldset.Containers.Select(column => new FormResponseModel.ColumnResponseModel(
                texts.PlainOrNull(column.Caption), column.Width, [.. column.Fields.Select(field => Field(field, form, rules[field.Id], texts))])),
        ]);

    private FieldResponseModel Field(FormField field, PreparedForm form, FieldRule rule, FormTexts texts)
    {
        var type = types.Find(field.FieldTypeId)!.Description;
        return new FieldResponseModel
        {
            Id = field.Id,
            Caption = texts.Plain(field.Caption),
            HelpText = texts.PlainOrNull(field.Tooltip),
            Placeholder = texts.PlainOrNull(field.Setting(Placeholder)),
            CssClass = field.CssClass,
            Alias = field.Alias,
            Required = rule.Required,
            RequiredErrorMessage = rule.Messages.GetValueOrDefault(ProblemCode.Required),
            Pattern = string.IsNullOrEmpty(field.Regex) ? null : field.Regex,
            PatternInvalidErrorMessage = rule.Messages.GetValueOrDefault(ProblemCode.Invalid),
            Condition = Condition(field.Condition, form),
            FileUploadOptions = rule.Check.Upload is { } upload ? Files(upload) : null,
            PreValues = form.Prevalues.GetValueOrDefault(field.Id, field.PreValues),
            Settings = field.Settings.ToDictionary(setting => CamelCase(setting.Key), setting => texts.Plain(RelativeDay.Resolve(setting.Value, form.Today)), StringComparer.Ordinal),
            Type = new FieldResponseModel.FieldTypeResponseModel(type.Id, type.Name, type.SupportsPrevalues, type.SupportsUploadTypes, type.RenderInputType),
        };
    }

    private static FieldResponseModel.FileUploadResponseModel Files(UploadRule upload) =>
        new(upload.Allowed.Count == 0, [.. upload.Allowed.Except(upload.Denied)], upload.MostFiles > 1);

    // Days that are counted from today are worked out: a front end elsewhere knows only values.
    private static FormResponseModel.ConditionResponseModel? Condition(FormCondition? condition, PreparedForm form) =>
        condition is not { Enabled: true, Rules.Count: > 0 } ? null : new FormResponseModel.ConditionResponseModel(
            condition.ActionType,
            condition.LogicType,
            [.. condition.Rules.Select(rule => rule with { Value = RelativeDay.Resolve(rule.Value ?? string.Empty, form.Today) })]);

    private static string CamelCase(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];

    [GeneratedRegex(@"\{(?:today|year)[^}]*\}")]
    private static partial Regex RelativeDays();
}
