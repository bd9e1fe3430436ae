using Headspace.Forms.Fields;
using Headspace.Forms.Logic;

namespace Headspace.Forms.Rules;

/// <summary>
/// Says what is shown and what is wrong. Everything starts as shown; then the fields are gone through in the order of the page, again
/// and again, until nothing changes: what is hidden counts as not answered for those that ask for it. In a definition without circles
/// that is the one right result; circles end after as many rounds as there are fields.
/// </summary>
public static class RulesEvaluator
{
    /// <summary>What the rules make of the answers by alias; fields that are missing have not been answered.</summary>
    public static FormOutcome Evaluate(FormRules rules, IReadOnlyDictionary<string, FieldAnswer> answers)
    {
        var given = rules.Fields.Select(field => answers.GetValueOrDefault(field.Alias, FieldAnswer.None)).ToArray();
        var texts = rules.Fields.Select((field, index) => Canonical.Texts(field.Check.Kind, given[index])).ToArray();
        var places = rules.Fields.Select((field, index) => (field.Alias, index)).DistinctBy(item => item.Alias).ToDictionary(StringComparer.Ordinal);
        var shown = Shown(rules, texts);
        var groups = rules.Groups.Select(group => ConditionEvaluator.Shows(group.Condition, ValuesOf)).ToArray();
        var pages = rules.Pages.Select((_, page) => !rules.Groups.Any(group => group.Page == page)
            || rules.Groups.Where((group, index) => group.Page == page && groups[index]).Any()).ToArray();
        var blocked = rules.Pages.Select((page, index) => pages[index] && !ConditionEvaluator.Shows(page.Button, ValuesOf)).ToArray();
        var (errors, notices) = Check(rules, given, shown, ValueOf);
        return new FormOutcome(shown, groups, pages, blocked, errors, notices);

        IReadOnlyList<string> ValuesOf(int field) => Values(rules, texts, shown, field);

        object ValueOf(string alias)
        {
            var field = places.GetValueOrDefault(alias, -1);
            var values = ValuesOf(field);
            return field >= 0 && rules.Fields[field].Check.Kind == ValueKind.Checkbox ? values[0] == Canonical.True : string.Join(", ", values);
        }
    }

    private static bool[] Shown(FormRules rules, IReadOnlyList<string>[] texts)
    {
        var shown = Enumerable.Repeat(true, rules.Fields.Count).ToArray();
        for (var (round, changed) = (0, true); changed && round <= shown.Length; round++)
        {
            changed = false;
            for (var index = 0; index < shown.Length; index++)
            {
                var field = rules.Fields[index];
                var now = ConditionEvaluator.Shows(rules.Groups[field.Group].Condition, ValuesOf) && ConditionEvaluator.Shows(field.Condition, ValuesOf);
                changed |= now != shown[index];
                shown[index] = now;
            }
        }

        return shown;

        IReadOnlyList<string> ValuesOf(int field) => Values(rules, texts, shown, field);
    }

    private static IReadOnlyList<string> Values(FormRules rules, IReadOnlyList<string>[] texts, bool[] shown, int field) =>
        field < 0 ? Canonical.Nothing(ValueKind.Text)
        : shown[field] && texts[field].Count > 0 ? texts[field]
        : Canonical.Nothing(rules.Fields[field].Check.Kind);

    private static (Dictionary<string, IReadOnlyList<string>> Errors, Dictionary<string, string> Notices) Check(
        FormRules rules, FieldAnswer[] given, bool[] shown, Func<string, object> valueOf)
    {
        Dictionary<string, IReadOnlyList<string>> errors = [];
        Dictionary<string, string> notices = [];
        for (var index = 0; index < shown.Length; index++)
        {
            var field = rules.Fields[index];
            if (!shown[index])
                continue;
            if (AnswerCheck.Of(field, given[index]) is { } problem)
                errors[field.Alias] = [field.Messages[problem]];
            else if (AnswerCheck.IsDoubtful(field, given[index]))
                notices[field.Alias] = field.Messages[ProblemCode.Check];
        }

        // A field that is wrong by itself says that first.
        HashSet<string> wrong = [.. errors.Keys];
        foreach (var rule in rules.Rules)
        {
            var alias = rule.Field < 0 ? string.Empty : rules.Fields[rule.Field].Alias;
            if ((rule.Field >= 0 && !shown[rule.Field]) || wrong.Contains(alias) || JsonLogic.IsTrue(rule.Logic, valueOf))
                continue;

            errors[alias] = [.. errors.GetValueOrDefault(alias, []), rule.Message];
        }

        return (errors, notices);
    }
}
