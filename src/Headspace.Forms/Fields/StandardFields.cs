using Headspace.Forms.Definitions;
using Headspace.Forms.Rules;

namespace Headspace.Forms.Fields;

/// <summary>The field types that Umbraco Forms has, by the same ids, without the captchas of others.</summary>
internal static class StandardFields
{
    private const string Simple = "Simpel";
    private const string Lists = "Valg";
    private const string Texts = "Tekst";
    private const int ShortAnswerLength = 250;

    public static IReadOnlyList<IFieldType> All { get; } =
    [
        new FieldType(
            new(new("3f92e01b-29e2-4a30-bf33-9df5580ed52c"), FieldAliases.ShortAnswer, "Kort svar", "icon-autofill", Simple, 10)
            {
                SupportsRegex = true,
                Settings =
                [
                    FieldSettings.DefaultValue, FieldSettings.Placeholder, FieldSettings.ShowLabel, FieldSettings.MaximumLength,
                    new("FieldType", "Slags", "Umb.PropertyEditorUi.Dropdown", "text", PreValues: ["text", "email", "number", "tel", "url", "search"]),
                    FieldSettings.Autocomplete
                ]
            },
            (field, _) => new(ShortKind(field)) { MaxLength = FieldSettings.Whole(field, "MaximumLength") ?? ShortAnswerLength }),
        new FieldType(
            new(new("023f09ac-1445-4bcb-b8fa-ab49f33bd046"), FieldAliases.LongAnswer, "Langt svar", "icon-edit", Simple, 20)
            {
                DataType = FieldDataType.LongString,
                SupportsRegex = true,
                Settings =
                [
                    FieldSettings.DefaultValue, FieldSettings.Placeholder, FieldSettings.ShowLabel, FieldSettings.Autocomplete,
                    new("NumberOfRows", "Linjer", "Umb.PropertyEditorUi.Integer", "4"), FieldSettings.MaximumLength
                ]
            },
            (field, _) => new(ValueKind.LongText) { MaxLength = FieldSettings.Whole(field, "MaximumLength") }),
        new FieldType(
            new(new("f8b4c3b8-af28-11de-9dd8-ef5956d89593"), FieldAliases.Date, "Dato", "icon-calendar", Simple, 30)
            {
                DataType = FieldDataType.DateTime,
                Settings = [FieldSettings.Placeholder, FieldSettings.ShowLabel, FieldSettings.Minimum, FieldSettings.Maximum, FieldSettings.Autocomplete]
            },
            (field, today) => new(ValueKind.Date) { Min = FieldSettings.Day(field, "Minimum", today), Max = FieldSettings.Day(field, "Maximum", today) }),
        new FieldType(
            new(new("d5c0c390-ae9a-11de-a69e-666455d89593"), FieldAliases.Checkbox, "Afkrydsning", "icon-checkbox", Simple, 40)
            {
                DataType = FieldDataType.Bit,
                Settings = [new("Caption", "Tekst ved feltet"), FieldSettings.DefaultValue, FieldSettings.ShowLabel]
            },
            (_, _) => new(ValueKind.Checkbox)),
        new FieldType(
            new(new("84a17cf8-b711-46a6-9840-0e4a072ad000"), FieldAliases.FileUpload, "Filer", "icon-download-alt", Simple, 50)
            {
                SupportsUploadTypes = true,
                Settings =
                [
                    new("SelectedFilesListHeading", "Overskrift over valgte filer"), new("MaximumMegabytes", "Højeste størrelse i MB", DefaultValue: "10"),
                    new("MaximumFiles", "Højeste antal filer", DefaultValue: "10")
                ]
            },
            (field, _) => new(ValueKind.Files) { Upload = UploadRules.Of(field) }),
        new FieldType(
            new(new("fb37bc60-d41e-11de-aeae-37c155d89593"), FieldAliases.Password, "Adgangskode", "icon-lock", Simple, 60)
            {
                Description = "Svaret gemmes ikke.",
                IsSensitive = true,
                IsStored = false,
                SupportsRegex = true,
                Settings = [FieldSettings.Placeholder, FieldSettings.Autocomplete]
            },
            (_, _) => new(ValueKind.Password) { MaxLength = ShortAnswerLength }),
        new FieldType(
            new(new("fab43f20-a6bf-11de-a28f-9b5755d89593"), FieldAliases.MultipleChoice, "Flere valg", "icon-bulleted-list", Lists, 70)
            {
                DataType = FieldDataType.LongString,
                SupportsPrevalues = true,
                RenderInputType = RenderInputType.Multiple,
                Settings = [FieldSettings.DisplayLayout, FieldSettings.DefaultValue, FieldSettings.ShowLabel]
            },
            (_, _) => new(ValueKind.Choice) { Multiple = true }),
        new FieldType(
            new(new("903df9b0-a78c-11de-9fc1-db7a56d89593"), FieldAliases.SingleChoice, "Ét valg", "icon-target", Lists, 80)
            {
                SupportsPrevalues = true,
                RenderInputType = RenderInputType.Multiple,
                Settings = [FieldSettings.DisplayLayout, FieldSettings.DefaultValue, FieldSettings.ShowLabel]
            },
            (_, _) => new(ValueKind.Choice)),
        new FieldType(
            new(new("0dd29d42-a6a5-11de-a2f2-222256d89593"), FieldAliases.Dropdown, "Liste", "icon-indent", Lists, 90)
            {
                SupportsPrevalues = true,
                Settings =
                [
                    FieldSettings.DefaultValue, new("AllowMultipleSelections", "Flere kan vælges", "Umb.PropertyEditorUi.Toggle"), FieldSettings.ShowLabel,
                    FieldSettings.Autocomplete, new("SelectPrompt", "Tekst før der er valgt", DefaultValue: "Vælg")
                ]
            },
            (field, _) => new(ValueKind.Choice) { Multiple = field.IsOn("AllowMultipleSelections") }),
        new FieldType(
            new(new("a72c9df9-3847-47cf-afb8-b86773fd12cd"), FieldAliases.DataConsent, "Samtykke", "icon-handshake", Simple, 100)
            {
                DataType = FieldDataType.Bit,
                MandatoryByDefault = true,
                Settings = [new("AcceptCopy", "Samtykkets ordlyd", "Umb.PropertyEditorUi.TextArea"), FieldSettings.ShowLabel]
            },
            (_, _) => new(ValueKind.Checkbox)),
        new FieldType(
            new(new("da206cae-1c52-434e-b21a-4a7c198af877"), FieldAliases.Hidden, "Skjult", "icon-hide-password", Simple, 110)
            {
                DataType = FieldDataType.LongString,
                HideLabel = true,
                SupportsMandatory = false,
                Settings = [FieldSettings.DefaultValue]
            },
            (_, _) => new(ValueKind.LongText)),
        new FieldType(
            new(new("e3fbf6c4-f46c-495e-aff8-4b3c227b4a98"), FieldAliases.TitleAndDescription, "Overskrift og tekst", "icon-font", Texts, 120)
            {
                HideLabel = true,
                IsStored = false,
                SupportsMandatory = false,
                RenderInputType = RenderInputType.Custom,
                Settings =
                [
                    new("CaptionTag", "Overskriftens niveau", "Umb.PropertyEditorUi.Dropdown", "h2", PreValues: ["h2", "h3", "h4", "p"]),
                    new("Caption", "Overskrift"), new("BodyText", "Tekst", "Umb.PropertyEditorUi.TextArea"), FieldSettings.ShowLabel
                ]
            },
            (_, _) => new(ValueKind.None)),
        new FieldType(
            new(new("1f8d45f8-76e6-4550-a0f5-9637b8454619"), FieldAliases.RichText, "Formateret tekst", "icon-browser-window", Texts, 130)
            {
                HideLabel = true,
                IsStored = false,
                SupportsMandatory = false,
                RenderInputType = RenderInputType.Custom,
                Settings = [new("Html", "Tekst", "Umb.PropertyEditorUi.Tiptap"), FieldSettings.ShowLabel]
            },
            (_, _) => new(ValueKind.None))
    ];

    private static ValueKind ShortKind(FormField field) => field.Setting("FieldType") switch
    {
        "email" => ValueKind.Email,
        "number" => ValueKind.Number,
        "tel" => ValueKind.Phone,
        "url" => ValueKind.Url,
        _ => ValueKind.Text
    };
}
