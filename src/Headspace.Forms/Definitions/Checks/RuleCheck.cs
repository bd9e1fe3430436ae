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
            var where = $"regel {index + 1}";
            if (string.IsNullOrWhiteSpace(rule.ErrorMessage))
                yield return new(where, "den siger ikke noget, når den ikke holder");
            if (rule.FieldId is { } field && !ids.Contains(field))
                yield return new(where, $"den hører til feltet {field}, som ikke findes");
            foreach (var message in Logic(rule.Rule, aliases))
                yield return new(where, message);
        }
    }

    private static IEnumerable<string> Logic(string rule, HashSet<string> aliases)
    {
        var (logic, failure) = TryCompile(rule, aliases);
        if (logic is not { } compiled)
            return [failure!];

        return LogicCompiler.Unknown(compiled).Distinct().Select(operation => $"operationen \"{operation}\" findes ikke")
            .Concat(LogicCompiler.Reads(compiled).Except(aliases).Concat(Placeholder().Matches(compiled.GetRawText()).Select(match => match.Groups[1].Value).Except(aliases))
                .Distinct().Select(alias => $"den spørger til feltet \"{alias}\", som ikke findes"));
    }

    private static (JsonElement? Logic, string? Failure) TryCompile(string rule, HashSet<string> aliases)
    {
        try
        {
            return (LogicCompiler.Compile(rule, aliases, new DateOnly(2000, 1, 1)), null);
        }
        catch (JsonException exception)
        {
            return (null, $"den er ikke JSON: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }

    [GeneratedRegex(@"\{([A-Za-z][A-Za-z0-9_-]*)\}")]
    private static partial Regex Placeholder();
}
