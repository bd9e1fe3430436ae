using Headspace.Forms.Denmark;
using Headspace.Forms.Rules;

namespace Headspace.Forms.Fields;

/// <summary>The field types that forms in Denmark need.</summary>
internal static class DanishFields
{
    private const string Group = "Dansk";
    private const long LeastGift = 1_000;
    private const long GreatestGift = 5_000_000;
    private const int OldestAge = 120;

    private static readonly FieldTypeSetting autocomplete = FieldSettings.Autocomplete;

    public static IReadOnlyList<IFieldType> All { get; } =
    [
        new FieldType(
            new(new("e03de8ae-ad25-5304-86dd-28a0daac0043"), FieldAliases.Phone, "Telefon", "icon-phone", Group, 200)
            {
                Description = "Danske numre på otte cifre, andre landes med landekode.",
                Settings = [FieldSettings.Placeholder, FieldSettings.ShowLabel, autocomplete with { DefaultValue = "tel" }]
            },
            (_, _) => new(ValueKind.Phone)),
        new FieldType(
            new(new("d36f9197-d30d-58d6-8eb5-a2988d342468"), FieldAliases.Email, "E-mail", "icon-message", Group, 210)
            {
                Settings = [FieldSettings.DefaultValue, FieldSettings.Placeholder, FieldSettings.ShowLabel, autocomplete with { DefaultValue = "email" }]
            },
            (_, _) => new(ValueKind.Email)),
        new FieldType(
            new(new("6d558a82-e78d-539b-b7b8-64c10993be72"), FieldAliases.Postcode, "Postnummer", "icon-map-location", Group, 220)
            {
                Description = "Byen vises, når nummeret findes.",
                Settings = [FieldSettings.ShowLabel, autocomplete with { DefaultValue = "postal-code" }]
            },
            (_, _) => new(ValueKind.Postcode)),
        new FieldType(
            new(new("19a3586a-e9ed-542c-b7da-475173c4d585"), FieldAliases.Cvr, "CVR-nummer", "icon-company", Group, 230) { Settings = [FieldSettings.ShowLabel] },
            (_, _) => new(ValueKind.Cvr)),
        new FieldType(
            new(new("88291617-c3c6-54a6-9a57-25b35997ebb2"), FieldAliases.Gln, "EAN-nummer", "icon-barcode", Group, 240)
            {
                Settings = [FieldSettings.ShowLabel, new("DanishOnly", "Kun danske numre (579…)", "Umb.PropertyEditorUi.Toggle", "True")]
            },
            (field, _) => new(ValueKind.Gln) { DanishOnly = field.IsOn("DanishOnly", fallback: true) }),
        new FieldType(
            new(new("2fe61334-6f77-542a-a64e-c5f08ab3d9f1"), FieldAliases.Cpr, "CPR-nummer", "icon-fingerprint", Group, 250)
            {
                Description = "Kun til indberetning af gaver. Vises aldrig helt og sendes aldrig med mail.",
                IsSensitive = true,
                Settings = [FieldSettings.ShowLabel]
            },
            (_, _) => new(ValueKind.Cpr)),
        new FieldType(
            new(new("da4c5895-effd-59ae-9dbe-f4567e69a0a2"), FieldAliases.Amount, "Beløb", "icon-coins", Group, 260)
            {
                Description = "Gemmes i øre.",
                DataType = FieldDataType.Integer,
                Settings =
                [
                    FieldSettings.DefaultValue, FieldSettings.ShowLabel, FieldSettings.Minimum with { DefaultValue = "1000", Description = "I øre." },
                    FieldSettings.Maximum with { DefaultValue = "5000000", Description = "I øre." }, new("SuggestedAmounts", "Forslag i øre", Description: "Adskilt af semikolon."),
                    new("AmountsAreExamples", "Beløbene er eksempler", "Umb.PropertyEditorUi.Toggle")
                ]
            },
            (field, _) => new(ValueKind.Amount) { Min = FieldSettings.Long(field, "Minimum") ?? LeastGift, Max = FieldSettings.Long(field, "Maximum") ?? GreatestGift }),
        new FieldType(
            new(new("eec0cd98-422f-594a-852b-44bef217bc32"), FieldAliases.Municipality, "Kommune", "icon-globe-europe-africa", Group, 270)
            {
                Description = "De 98 kommuner ved deres kode på fire cifre.",
                Settings =
                [
                    FieldSettings.ShowLabel, new("SelectPrompt", "Tekst før der er valgt", DefaultValue: "Vælg kommune"),
                    new("AllowMultipleSelections", "Flere kan vælges", "Umb.PropertyEditorUi.Toggle")
                ]
            },
            (field, _) => new(ValueKind.Choice)
            {
                Multiple = field.IsOn("AllowMultipleSelections"),
                Options = [.. Municipalities.All.Select(municipality => municipality.Code)]
            }),
        new FieldType(
            new(new("36da527f-4283-5338-b4a1-fbb6d89be343"), FieldAliases.YearOfBirth, "Fødselsår", "icon-calendar-alt", Group, 280)
            {
                Description = "Nok, hvor alderen er nok.",
                DataType = FieldDataType.Integer,
                Settings = [FieldSettings.ShowLabel, autocomplete with { DefaultValue = "bday-year" }, new("MinimumAge", "Yngste alder i år"), new("MaximumAge", "Højeste alder i år")]
            },
            (field, today) => new(ValueKind.Year)
            {
                Min = today.Year - (FieldSettings.Whole(field, "MaximumAge") ?? OldestAge),
                Max = today.Year - (FieldSettings.Whole(field, "MinimumAge") ?? 0)
            })
    ];
}
