using System.Text.Json;
using System.Text.RegularExpressions;
using Headspace.Forms.Logic;

namespace Headspace.Forms.Definitions.Checks;

internal static partial class RuleCheck
{
    public static IEnumerable<DefinitionProblem> Find(FormDefinition definition)
    {
        var aliases = definition.Fields.Select(field => field.Alias).ToHashSet(StringComparer.Ordinal);
        var ids = definition.Fields.Select(field => field.Id).ToHashSet();
        foreach (var (index, rule) in definition.ValidationRules.Index())
        {
            var where = $"rule {index + 1}";
            if (string.IsNullOrWhiteSpace(rule.ErrorMessage))
                yield return new(where, "it says nothing when it fails");
            if (rule.FieldId is { } field && !ids.Contains(field))
                yield return new(where, $"it belongs to the unknown field {field}");
            foreach (var message in Logic(rule.Rule, aliases))
                yield return new(where, message);
        }
    }

    private static IEnumerable<string> Logic(string rule, HashSet<string> aliases)
    {
        var (logic, failure) = TryCompile(rule, aliases);
        if (logic is not { } compiled)
            return [failure!];

        return LogicCompiler.Unknown(compiled).Distinct().Select(operation => $"there is no operation \"{operation}\"")
            .Concat(LogicCompiler.Reads(compiled).Except(aliases).Concat(Placeholder().Matches(compiled.GetRawText()).Select(match => match.Groups[1].Value).Except(aliases))
                .Distinct().Select(alias => $"it asks for the unknown field \"{alias}\""));
    }

    private static (JsonElement? Logic, string? Failure) TryCompile(string rule, HashSet<string> aliases)
    {
        try
        {
            return (LogicCompiler.Compile(rule, aliases, new DateOnly(2000, 1, 1)), null);
        }
        catch (JsonException exception)
        {
            return (null, $"it is no JSON: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }

    [GeneratedRegex(@"\{([A-Za-z][A-Za-z0-9_-]*)\}")]
    private static partial Regex Placeholder();
}
