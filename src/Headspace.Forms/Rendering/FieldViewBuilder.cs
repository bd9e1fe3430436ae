using System.Globalization;
using Headspace.Forms.Definitions;
using Headspace.Forms.Denmark;
using Headspace.Forms.Fields;
using Headspace.Forms.Rules;

namespace Headspace.Forms.Rendering;

/// <summary>Makes a field ready for its partial view.</summary>
internal sealed class FieldViewBuilder(FieldTypeRegistry types, FormVisit visit, FormOutcome outcome, FormTexts texts, string formId)
{
    private const string Autocomplete = "AutocompleteAttribute";

    /// <summary>The type of fields that nobody sees.</summary>
    public static Guid HiddenType { get; } = StandardFields.All.Single(type => type.Description.Alias == FieldAliases.Hidden).Description.Id;

    public FieldView Build(FormField field, FieldRule rule, bool isShown)
    {
        var type = types.Find(field.FieldTypeId)!.Description;
        var answer = visit.Answers.GetValueOrDefault(field.Alias, FieldAnswer.None);
        var id = $"{formId}-{field.Alias}";
        var kept = visit.Kept.FirstOrDefault(known => known.Alias == field.Alias);
        FieldView view = new()
        {
            View = $"FieldType.{char.ToUpperInvariant(type.Alias[0])}{type.Alias[1..]}",
            BaseView = BaseViewOf(type.Alias, rule),
            Id = id,
            Name = field.Alias,
            Label = texts.Plain(field.Caption),
            IsLabelHidden = !field.IsOn("ShowLabel", fallback: true),
            Indicator = IndicatorOf(rule),
            IsRequired = rule.Required,
            Hint = HintOf(field, rule),
            Errors = visit.Form.Definition.HideFieldValidation ? [] : visit.Errors.GetValueOrDefault(field.Alias, []),
            Notice = visit.HasBegun ? outcome.Notices.GetValueOrDefault(field.Alias) : null,
            IsHidden = !isShown,
            Value = KeptAnswersStayAway(rule) ? string.Empty : answer.Texts is [var text, ..] ? text : string.Empty,
            IsTicked = rule.Check.Kind == ValueKind.Checkbox && answer.Texts.Any(Canonical.IsTicked),
            IsMultiple = rule.Check.Multiple || rule.Check.Upload is { MostFiles: > 1 },
            MaxLength = rule.Check.MaxLength,
            Placeholder = texts.PlainOrNull(field.Setting("Placeholder")),
            Autocomplete = field.Setting(Autocomplete) ?? (type.Settings.FirstOrDefault(setting => setting.Alias == Autocomplete)?.DefaultValue is { Length: > 0 } word ? word : null),
            Rows = FieldSettings.Whole(field, "NumberOfRows") ?? 4,
            Kept = KeptOf(kept, rule),
            CssClass = field.CssClass
        };
        return Special(view, field, rule, type.Alias, answer);
    }

    private static string BaseViewOf(string alias, FieldRule rule) => (alias, rule.Check.Kind) switch
    {
        (FieldAliases.Hidden, _) => "FieldType.Hidden",
        (_, ValueKind.None) => "FieldType.Text",
        (_, ValueKind.Files) => "FieldType.FileUpload",
        (_, ValueKind.Checkbox) => "FieldType.Checkbox",
        (FieldAliases.Dropdown or FieldAliases.Municipality, _) when !rule.Check.Multiple => "FieldType.Dropdown",
        (_, ValueKind.Choice) => "FieldType.Choices",
        (_, ValueKind.LongText) => "FieldType.LongAnswer",
        _ => "FieldType.Input"
    };

    private FieldView Special(FieldView view, FormField field, FieldRule rule, string alias, FieldAnswer answer) => rule.Check.Kind switch
    {
        ValueKind.Choice => view with { Options = [.. Options(view, field, answer)], Prompt = texts.PlainOrNull(field.Setting("SelectPrompt")) ?? "Vælg" },
        ValueKind.Checkbox => view with { BoxText = BoxText(field, alias) },
        ValueKind.None => view with { HeadingTag = HeadingTag(field), Label = texts.Plain(field.Setting("Caption")), Body = Body(field) },
        ValueKind.Email => view with { InputType = "email" },
        ValueKind.Url => view with { InputType = "url" },
        ValueKind.Phone => view with { InputType = "tel", Width = "medium" },
        ValueKind.Password => view with { InputType = "password" },
        ValueKind.Postcode => view with { InputMode = "numeric", Width = "short", After = Postcodes.TownOf(view.Value.Trim()) ?? string.Empty },
        ValueKind.Year => view with { InputMode = "numeric", Width = "short" },
        ValueKind.Number => view with { InputMode = "decimal", Width = "medium" },
        ValueKind.Cvr or ValueKind.Cpr or ValueKind.Gln or ValueKind.Date => view with { InputMode = "numeric", Width = "medium" },
        ValueKind.Amount => view with { InputMode = "decimal", Width = "medium", After = "kr.", Options = [.. Suggestions(view, field)] },
        ValueKind.Files => view with { Accept = rule.Check.Upload is { Allowed: { Count: > 0 } allowed } ? string.Join(',', allowed.Select(extension => $".{extension}")) : null },
        _ => view
    };

    private string? IndicatorOf(FieldRule rule) => rule.Check.Kind == ValueKind.None ? null : visit.Form.Definition.FieldIndicationType switch
    {
        FieldIndication.MarkMandatoryFields when rule.Required => visit.Form.Definition.Indicator,
        FieldIndication.MarkOptionalFields when !rule.Required => visit.Form.Definition.Indicator is "*" or "" ? "(valgfrit)" : visit.Form.Definition.Indicator,
        _ => null
    };

    private string? HintOf(FormField field, FieldRule rule)
    {
        var own = texts.PlainOrNull(field.Tooltip);
        var added = field.IsOn("AmountsAreExamples") ? "Beløbene er eksempler."
            : rule.Check.Kind == ValueKind.Date && own is null ? "Dag, måned og år, fx 24-12-2026."
            : rule.Check.Upload is { } upload ? $"{(upload.MostFiles == 1 ? "Én fil" : $"Højst {upload.MostFiles} filer")} på højst {upload.MostBytes / 1024 / 1024} MB."
            : null;
        return (own, added) switch { (null, _) => added, (_, null) => own, _ => $"{own} {added}" };
    }

    private static bool KeptAnswersStayAway(FieldRule rule) => Submission.KeptAnswers.IsKept(rule.Check.Kind);

    private static IReadOnlyList<string> KeptOf(Submission.KeptAnswer? kept, FieldRule rule) => kept is null ? []
        : rule.Check.Kind == ValueKind.Files ? [.. kept.Files.Select(file => file.Name)]
        : rule.Check.Kind == ValueKind.Cpr && kept.Texts is [var text, ..] ? [CprNumber.Mask(CprNumber.Normalize(text.Trim()) ?? string.Empty)]
        : ["••••••••"];

    private IEnumerable<OptionView> Options(FieldView view, FormField field, FieldAnswer answer)
    {
        var values = types.Find(field.FieldTypeId)!.Description.Alias == FieldAliases.Municipality
            ? Municipalities.All.Select(municipality => new FormPrevalue(municipality.Code, municipality.Name))
            : visit.Form.Prevalues.GetValueOrDefault(field.Id, field.PreValues);
        var prices = Prices(field);
        return values.Select((value, index) => new OptionView(
            index == 0 ? view.Id : $"{view.Id}-{index.ToString(CultureInfo.InvariantCulture)}",
            value.Value,
            texts.Plain(value.Text),
            answer.Texts.Contains(value.Value, StringComparer.Ordinal))
        {
            Aside = prices.TryGetValue(value.Value, out var price) ? Amount.Format(price) : null
        });
    }

    private static Dictionary<string, long> Prices(FormField field) =>
        (field.Setting("Amounts") ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(item => item.Split('=')).Where(pair => pair.Length == 2 && long.TryParse(pair[1], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .ToDictionary(pair => pair[0], pair => long.Parse(pair[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static IEnumerable<OptionView> Suggestions(FieldView view, FormField field) =>
        (field.Setting("SuggestedAmounts") ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Where(text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select((text, index) => (Ore: long.Parse(text, CultureInfo.InvariantCulture), index))
            .Select(item => new OptionView($"{view.Id}-forslag-{item.index}", Amount.Comparable(item.Ore).Replace('.', ','), Amount.Format(item.Ore), false));

    private string BoxText(FormField field, string alias) => alias == FieldAliases.DataConsent
        ? ConsentTexts.On(visit.Form.Definition, field, visit.Form.Today).Text
        : texts.PlainOrNull(field.Setting("Caption")) ?? texts.Plain(field.Caption);

    private static string? HeadingTag(FormField field) => field.Setting("CaptionTag") is "h2" or "h3" or "h4" ? "h3" : "p";

    private Microsoft.AspNetCore.Html.IHtmlContent? Body(FormField field) =>
        field.Setting("Html") is { } html ? texts.Markup(html)
        : field.Setting("BodyText") is { } text ? texts.Paragraphs(text)
        : null;
}
