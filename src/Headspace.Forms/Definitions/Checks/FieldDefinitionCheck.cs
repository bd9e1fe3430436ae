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
            yield return new($"field \"{twice.Key}\"", $"{twice.Count()} fields have this alias");
        foreach (var twice in fields.GroupBy(field => field.Id).Where(group => group.Count() > 1))
            yield return new($"field \"{twice.First().Alias}\"", $"{twice.Count()} fields have the id {twice.Key}");
        foreach (var problem in fields.SelectMany(field => Of(field, types)))
            yield return problem;
    }

    private static IEnumerable<DefinitionProblem> Of(FormField field, FieldTypeRegistry types)
    {
        var where = $"field \"{field.Alias}\"";
        if (field.Id == Guid.Empty)
            yield return new(where, "it has no id");
        if (!Alias().IsMatch(field.Alias))
            yield return new(where, "an alias begins with a letter and goes on with letters, digits, - and _");
        if (types.Find(field.FieldTypeId) is not { } type)
        {
            yield return new(where, $"there is no field type {field.FieldTypeId}");
            yield break;
        }

        if (!type.Description.HideLabel && string.IsNullOrWhiteSpace(field.Caption))
            yield return new(where, "it has no caption, so nobody can be told what is wrong with it");
        if (field.Mandatory && !type.Description.SupportsMandatory)
            yield return new(where, $"a field of the type {type.Description.Alias} cannot be mandatory");

        foreach (var message in Settings(field).Concat(Values(field, type)).Concat(Pattern(field, type)))
            yield return new(where, message);
    }

    private static IEnumerable<string> Settings(FormField field)
    {
        foreach (var alias in wholeSettings.Where(alias => field.Setting(alias) is not null && FieldSettings.Whole(field, alias) is null))
            yield return $"the setting {alias} is no whole number";
        foreach (var alias in new[] { "Minimum", "Maximum" })
        {
            if (field.Setting(alias) is { } text && FieldSettings.Long(field, alias) is null && DanishDate.Read(RelativeDay.Resolve(text, someDay)) is null)
                yield return $"the setting {alias} is neither a whole number nor a day";
        }
    }

    private static IEnumerable<string> Values(FormField field, IFieldType type)
    {
        var check = type.CheckOf(field, someDay);
        if (check.Min > check.Max)
            yield return "its least value is greater than its greatest";
        if (check.Kind == ValueKind.Amount && (field.Setting("SuggestedAmounts") ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Any(text => !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ore) || ore < check.Min || ore > check.Max))
            yield return "a suggested amount is no number of øre between the least and the greatest";
        if (!type.Description.SupportsPrevalues)
            yield break;
        if (field.PreValues.Count == 0 && field.PrevalueSourceId is null)
            yield return "there is nothing to choose from";
        foreach (var twice in field.PreValues.GroupBy(prevalue => prevalue.Value, StringComparer.Ordinal).Where(group => group.Count() > 1))
            yield return $"the value \"{twice.Key}\" can be chosen twice";
        if (field.PreValues.Any(prevalue => Text.Answers.Clean(prevalue.Value) != prevalue.Value || prevalue.Value.Length == 0))
            yield return "a value is empty or begins or ends with a space";
    }

    private static IEnumerable<string> Pattern(FormField field, IFieldType type)
    {
        if (string.IsNullOrEmpty(field.Regex))
            yield break;
        if (!type.Description.SupportsRegex)
            yield return $"a field of the type {type.Description.Alias} takes no pattern";
        else if (Refusal(field.Regex) is { } refusal)
            yield return $"its pattern cannot be used: {refusal}";
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
