using System.Globalization;
using System.Text.RegularExpressions;
using Headspace.Forms.Denmark;
using Headspace.Forms.Fields;
using Headspace.Forms.Patterns;
using Headspace.Forms.Rules;

namespace Headspace.Forms.Definitions.Checks;

internal static partial class FieldDefinitionCheck
{
    private static readonly string[] wholeSettings = ["MaximumLength", "NumberOfRows", "MaximumMegabytes", "MaximumFiles", "MinimumAge", "MaximumAge"];
    private static readonly DateOnly someDay = new(2000, 1, 1);

    public static IEnumerable<DefinitionProblem> Find(FormDefinition definition, FieldTypeRegistry types)
    {
        var fields = definition.Fields.ToArray();
        foreach (var twice in fields.GroupBy(field => field.Alias, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
            yield return new($"felt \"{twice.Key}\"", $"{twice.Count()} felter har det alias");
        foreach (var twice in fields.GroupBy(field => field.Id).Where(group => group.Count() > 1))
            yield return new($"felt \"{twice.First().Alias}\"", $"{twice.Count()} felter har id {twice.Key}");
        foreach (var problem in fields.SelectMany(field => Of(field, types)))
            yield return problem;
    }

    private static IEnumerable<DefinitionProblem> Of(FormField field, FieldTypeRegistry types)
    {
        var where = $"felt \"{field.Alias}\"";
        if (field.Id == Guid.Empty)
            yield return new(where, "den har ingen id");
        if (!Alias().IsMatch(field.Alias))
            yield return new(where, "et alias begynder med et bogstav og fortsætter med bogstaver, tal, - og _");
        if (types.Find(field.FieldTypeId) is not { } type)
        {
            yield return new(where, $"felttypen {field.FieldTypeId} findes ikke");
            yield break;
        }

        if (!type.Description.HideLabel && string.IsNullOrWhiteSpace(field.Caption))
            yield return new(where, "det mangler en tekst, så ingen kan få at vide, hvad der er galt med det");
        if (field.Mandatory && !type.Description.SupportsMandatory)
            yield return new(where, $"et felt af typen {type.Description.Name} kan ikke være påkrævet");

        foreach (var message in Settings(field).Concat(Values(field, type)).Concat(Pattern(field, type)))
            yield return new(where, message);
    }

    private static IEnumerable<string> Settings(FormField field)
    {
        foreach (var alias in wholeSettings.Where(alias => field.Setting(alias) is not null && FieldSettings.Whole(field, alias) is null))
            yield return $"indstillingen {alias} er ikke et helt tal";
        foreach (var alias in new[] { "Minimum", "Maximum" })
        {
            if (field.Setting(alias) is { } text && FieldSettings.Long(field, alias) is null && DanishDate.Read(RelativeDay.Resolve(text, someDay)) is null)
                yield return $"indstillingen {alias} er hverken et helt tal eller en dag";
        }
    }

    private static IEnumerable<string> Values(FormField field, IFieldType type)
    {
        var check = type.CheckOf(field, someDay);
        if (check.Min > check.Max)
            yield return "den mindste værdi er større end den største";
        if (check.Kind == ValueKind.Amount && (field.Setting("SuggestedAmounts") ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Any(text => !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ore) || ore < check.Min || ore > check.Max))
            yield return "et foreslået beløb er ikke et antal øre mellem det mindste og det største";
        if (!type.Description.SupportsPrevalues)
            yield break;
        if (field.PreValues.Count == 0 && field.PrevalueSourceId is null)
            yield return "der er ikke noget at vælge imellem";
        foreach (var twice in field.PreValues.GroupBy(prevalue => prevalue.Value, StringComparer.Ordinal).Where(group => group.Count() > 1))
            yield return $"værdien \"{twice.Key}\" kan vælges to gange";
        if (field.PreValues.Any(prevalue => Text.Answers.Clean(prevalue.Value) != prevalue.Value || prevalue.Value.Length == 0))
            yield return "en værdi er tom eller begynder eller slutter med et mellemrum";
    }

    private static IEnumerable<string> Pattern(FormField field, IFieldType type)
    {
        if (string.IsNullOrEmpty(field.Regex))
            yield break;
        if (!type.Description.SupportsRegex)
            yield return $"et felt af typen {type.Description.Name} kan ikke have et mønster";
        else if (Refusal(field.Regex) is { } refusal)
            yield return $"mønsteret kan ikke bruges: {refusal}";
    }

    private static string? Refusal(string pattern)
    {
        try
        {
            PortablePattern.Parse(pattern);
            return null;
        }
        catch (FormatException exception)
        {
            return exception.Message;
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]*$")]
    private static partial Regex Alias();
}
