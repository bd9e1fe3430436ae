using System.Globalization;
using Headspace.Forms.Definitions;
using Headspace.Forms.Denmark;
using Headspace.Forms.Fields;
using Headspace.Forms.Rules;

namespace Headspace.Forms.Validation;

/// <summary>
/// What is said to visitors. A field's own words come first; then, for what is missing, the form's, and for what is wrong, those of the
/// type, which say how to mend it; the form's words for what is wrong stand in where the type has none.
/// </summary>
internal static class DanishMessages
{
    private const string Bytes = "MB";
    private const long Megabyte = 1024 * 1024;

    public static IReadOnlyDictionary<ProblemCode, string> Of(FormDefinition definition, FormField field, FieldCheck check)
    {
        var required = field.RequiredErrorMessage.OrNull() ?? definition.RequiredErrorMessage.OrNull() ?? Required(check);
        Dictionary<ProblemCode, string> messages = new() { [ProblemCode.Required] = Filled(required, field) };
        foreach (var code in Codes(check, field))
        {
            var own = code == ProblemCode.Check ? null : field.InvalidErrorMessage.OrNull();
            messages[code] = Filled(own ?? Specific(code, check) ?? definition.InvalidErrorMessage.OrNull() ?? "Skriv et gyldigt svar i “{0}”.", field);
        }

        return messages;
    }

    // {0} alone is replaced: an editor's other braces must not throw.
    private static string Filled(string message, FormField field) => message.Replace("{0}", field.Caption, StringComparison.Ordinal);

    private static string? OrNull(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static IEnumerable<ProblemCode> Codes(FieldCheck check, FormField field)
    {
        if (check.Kind is ValueKind.None or ValueKind.Checkbox)
            yield break;
        yield return ProblemCode.Invalid;
        if (check.MinLength is not null)
            yield return ProblemCode.TooShort;
        if (check.MaxLength is not null)
            yield return ProblemCode.TooLong;
        if (check.Min is not null)
            yield return ProblemCode.Low;
        if (check.Max is not null)
            yield return ProblemCode.High;
        if (check.Kind == ValueKind.Cpr)
            yield return ProblemCode.Check;
        if (check.Upload is not null)
        {
            yield return ProblemCode.Count;
            yield return ProblemCode.Type;
            yield return ProblemCode.Size;
        }
    }

    private static string Required(FieldCheck check) => check.Kind switch
    {
        ValueKind.Choice => check.Multiple ? "Vælg mindst én mulighed under “{0}”." : "Vælg en mulighed under “{0}”.",
        ValueKind.Checkbox => "Sæt kryds ved “{0}” for at komme videre.",
        ValueKind.Files => "Vælg en fil under “{0}”.",
        _ => "Udfyld feltet “{0}”."
    };

    private static string? Specific(ProblemCode code, FieldCheck check) => code switch
    {
        ProblemCode.TooShort => $"“{{0}}” skal være på mindst {check.MinLength} tegn.",
        ProblemCode.TooLong => $"“{{0}}” må højst være på {check.MaxLength} tegn.",
        ProblemCode.Low => Low(check),
        ProblemCode.High => High(check),
        ProblemCode.Count => check.Upload!.MostFiles == 1 ? "Vælg kun én fil under “{0}”." : $"Vælg højst {check.Upload.MostFiles} filer under “{{0}}”.",
        ProblemCode.Type => check.Upload!.Allowed.Count > 0 ? $"Filer under “{{0}}” skal være af typen {string.Join(", ", check.Upload.Allowed)}." : "Den slags filer kan vi ikke tage imod under “{0}”.",
        ProblemCode.Size => $"En fil under “{{0}}” må højst fylde {check.Upload!.MostBytes / Megabyte} {Bytes}.",
        ProblemCode.Check => "Kontrollér, at CPR-nummeret er rigtigt. Er det det, kan du bare gå videre.",
        _ => Invalid(check)
    };

    private static string? Invalid(FieldCheck check) => check.Kind switch
    {
        ValueKind.Number => "Skriv et tal i “{0}”.",
        ValueKind.Url => "Skriv en webadresse i “{0}”, som begynder med https://.",
        ValueKind.Email => "Skriv en e-mailadresse i “{0}”, fx navn@eksempel.dk.",
        ValueKind.Phone => "Skriv et telefonnummer i “{0}” på otte cifre, eller med landekode, fx +46.",
        ValueKind.Postcode => "Skriv et dansk postnummer i “{0}” på fire cifre.",
        ValueKind.Cvr => "Skriv et CVR-nummer i “{0}” på otte cifre.",
        ValueKind.Gln => "Skriv et EAN-nummer i “{0}” på 13 cifre" + (check.DanishOnly ? ", som begynder med 579." : "."),
        ValueKind.Cpr => "Skriv et CPR-nummer i “{0}” på ti cifre, fx ddmmåå-xxxx.",
        ValueKind.Amount => "Skriv et beløb i kroner i “{0}”, fx 250.",
        ValueKind.Date => "Skriv en dato i “{0}” som dd-mm-åååå.",
        ValueKind.Year => "Skriv et årstal i “{0}” på fire cifre.",
        ValueKind.Choice => "Vælg en af mulighederne under “{0}”.",
        _ => null
    };

    private static string Low(FieldCheck check) => check.Kind is ValueKind.Date
        ? $"Datoen i “{{0}}” må ikke være før {Shown(check.Kind, check.Min!.Value)}"
        : $"“{{0}}” skal være mindst {Shown(check.Kind, check.Min!.Value)}";

    private static string High(FieldCheck check) => check.Kind is ValueKind.Date
        ? $"Datoen i “{{0}}” må ikke være efter {Shown(check.Kind, check.Max!.Value)}"
        : $"“{{0}}” må højst være {Shown(check.Kind, check.Max!.Value)}";

    // The end of a sentence; an amount brings its own full stop.
    private static string Shown(ValueKind kind, long limit) => kind switch
    {
        ValueKind.Amount => Amount.Format(limit),
        ValueKind.Date => DanishDate.Format(new DateOnly((int)(limit / 10000), (int)(limit / 100 % 100), (int)(limit % 100))) + ".",
        _ => limit.ToString(CultureInfo.InvariantCulture) + "."
    };
}
