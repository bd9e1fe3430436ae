using Headspace.Forms.Fields;
using Headspace.Forms.Rules;

namespace Headspace.Forms.Definitions.Checks;

/// <summary>Conditions must ask for fields that there are, that have an answer, that come on the same page or before, and not in a circle.</summary>
internal static class ConditionCheck
{
    public static IEnumerable<DefinitionProblem> Find(FormDefinition definition, FieldTypeRegistry types)
    {
        Dictionary<Guid, (FormField Field, int Page)> fields = [];
        foreach (var (index, page) in definition.Pages.Index())
        {
            foreach (var field in page.Fields)
                fields.TryAdd(field.Id, (field, index));
        }

        var problems = Conditions(definition).SelectMany(item => Of(item.Where, item.Condition, item.Page, fields, types)).ToArray();
        return problems.Concat(Circles(definition));
    }

    private static IEnumerable<(string Where, FormCondition Condition, int Page)> Conditions(FormDefinition definition)
    {
        foreach (var (index, page) in definition.Pages.Index())
        {
            if (page.ButtonCondition is { } button)
                yield return ($"side {index + 1}, knap", button, index);
            foreach (var fieldset in page.FieldSets)
            {
                if (fieldset.Condition is { } condition)
                    yield return ($"side {index + 1}, gruppe \"{fieldset.Caption ?? fieldset.Id.ToString()}\"", condition, index);
                foreach (var field in fieldset.Fields.Where(field => field.Condition is not null))
                    yield return ($"felt \"{field.Alias}\"", field.Condition!, index);
            }
        }

        foreach (var stage in Enum.GetValues<WorkflowStage>())
        {
            foreach (var workflow in definition.FormWorkflows.At(stage).Where(workflow => workflow.Condition is not null))
                yield return ($"arbejdsgang \"{workflow.Name}\"", workflow.Condition!, int.MaxValue);
        }
    }

    private static IEnumerable<DefinitionProblem> Of(
        string where, FormCondition condition, int page, Dictionary<Guid, (FormField Field, int Page)> fields, FieldTypeRegistry types)
    {
        foreach (var rule in condition.Rules)
        {
            if (!fields.TryGetValue(rule.Field, out var asked))
                yield return new(where, $"betingelsen spørger til feltet {rule.Field}, som ikke findes");
            else if (asked.Page > page)
                yield return new(where, $"betingelsen spørger til \"{asked.Field.Alias}\", som kommer på en senere side");
            else if (types.Find(asked.Field.FieldTypeId)?.CheckOf(asked.Field, new DateOnly(2000, 1, 1)).Kind is ValueKind.None or ValueKind.Password)
                yield return new(where, $"betingelsen spørger til \"{asked.Field.Alias}\", som ikke har et svar at sammenligne");
        }
    }

    private static IEnumerable<DefinitionProblem> Circles(FormDefinition definition)
    {
        var asks = definition.Pages.SelectMany(page => page.FieldSets)
            .SelectMany(fieldset => fieldset.Fields.Select(field => (Field: field, Rules: Rules(fieldset.Condition).Concat(Rules(field.Condition)))))
            .GroupBy(item => item.Field.Id)
            .ToDictionary(group => group.Key, group => (group.First().Field.Alias, Asked: group.SelectMany(item => item.Rules).Distinct().ToArray()));
        HashSet<Guid> done = [];
        foreach (var start in asks.Keys)
        {
            if (Circle(start, [], asks, done) is { } circle)
                yield return new($"felt \"{circle[0]}\"", $"betingelsen fører tilbage til sig selv: {string.Join(" → ", circle)}");
        }
    }

    private static string[]? Circle(Guid field, List<Guid> path, Dictionary<Guid, (string Alias, Guid[] Asked)> asks, HashSet<Guid> done)
    {
        if (path.IndexOf(field) is var start and >= 0)
        {
            done.UnionWith(path);
            return [.. path.Skip(start).Append(field).Select(id => asks[id].Alias)];
        }

        if (done.Contains(field) || !asks.TryGetValue(field, out var item))
            return null;

        path.Add(field);
        foreach (var asked in item.Asked)
        {
            if (Circle(asked, path, asks, done) is { } circle)
                return circle;
        }

        path.RemoveAt(path.Count - 1);
        done.Add(field);
        return null;
    }

    private static IEnumerable<Guid> Rules(FormCondition? condition) => condition is { Enabled: true } ? condition.Rules.Select(rule => rule.Field) : [];
}
