using Headspace.Forms.Definitions;
using Headspace.Forms.Fields;
using Headspace.Forms.Logic;
using Headspace.Forms.Patterns;
using Headspace.Forms.Uploads;
using Headspace.Forms.Validation;
using Microsoft.Extensions.Options;

namespace Headspace.Forms.Rules;

/// <summary>Makes the rules of a definition, with all that is looked up once in it: types, values, patterns, messages, today.</summary>
public sealed class RulesCompiler(FieldTypeRegistry types, IOptions<UploadSettings>? uploads = null)
{
    /// <summary>The rules of a definition without problems on a day.</summary>
    /// <param name="definition">The definition; what <see cref="Definitions.Checks.FormDefinitionChecker"/> refuses throws here.</param>
    /// <param name="prevalues">The values of each field that has values to choose from and is named; its own list for the others.</param>
    /// <param name="today">The day in Denmark.</param>
    public FormRules Compile(FormDefinition definition, IReadOnlyDictionary<Guid, IReadOnlyList<FormPrevalue>> prevalues, DateOnly today)
    {
        var fieldsets = definition.Pages.SelectMany((page, index) => page.FieldSets.Select(fieldset => (Page: index, Fieldset: fieldset))).ToArray();
        var fields = fieldsets.SelectMany((group, index) => group.Fieldset.Fields.Select(field => (Group: index, Field: field))).ToArray();
        var checks = Array.ConvertAll(fields, item => Limited(TypeOf(item.Field).CheckOf(item.Field, today)));
        var places = fields.Select((item, index) => (item.Field.Id, index)).ToDictionary();
        var aliases = fields.Select(item => item.Field.Alias).ToHashSet(StringComparer.Ordinal);

        return new FormRules(
            [.. fields.Select((item, index) => Rule(item.Field, item.Group, checks[index]))],
            [.. fieldsets.Select(group => new GroupRule(group.Fieldset.Id, group.Page, Condition(group.Fieldset.Condition)))],
            [.. definition.Pages.Select(page => new PageRule(Condition(page.ButtonCondition)))],
            [.. definition.ValidationRules.Select(rule => new LogicRule(
                LogicCompiler.Compile(rule.Rule, aliases, today), rule.ErrorMessage, rule.FieldId is { } field ? places[field] : -1))]);

        FieldRule Rule(FormField field, int group, FieldCheck check) => new(
            field.Id,
            field.Alias,
            group,
            field.Mandatory && TypeOf(field).Description.SupportsMandatory,
            check,
            string.IsNullOrEmpty(field.Regex) || !TypeOf(field).Description.SupportsRegex ? null : PortablePattern.Parse(field.Regex),
            check.Kind == ValueKind.Choice ? check.Options ?? [.. prevalues.GetValueOrDefault(field.Id, field.PreValues).Select(prevalue => prevalue.Value)] : null,
            Condition(field.Condition),
            DanishMessages.Of(definition, field, check));

        RuleCondition? Condition(FormCondition? condition) => ConditionOf(condition, places, place => checks[place].Kind, today);
    }

    /// <summary>A condition outside of the page, as a workflow's; null for one that does not count. Its fields are those of the definition in their order.</summary>
    internal RuleCondition? CompileCondition(FormDefinition definition, FormCondition? condition, DateOnly today)
    {
        var fields = definition.Fields.ToArray();
        return ConditionOf(
            condition, fields.Select((field, index) => (field.Id, index)).ToDictionary(), place => TypeOf(fields[place]).CheckOf(fields[place], today).Kind, today);
    }

    private static RuleCondition? ConditionOf(FormCondition? condition, Dictionary<Guid, int> places, Func<int, ValueKind> kindOf, DateOnly today)
    {
        return condition is not { Enabled: true, Rules.Count: > 0 } ? null : new RuleCondition(
            condition.ActionType == ConditionAction.Show,
            condition.LogicType == ConditionLogic.All,
            [.. condition.Rules.Select(Test)]);

        RuleTest Test(ConditionRule rule)
        {
            var place = places.GetValueOrDefault(rule.Field, -1);
            var value = RelativeDay.Resolve(rule.Value ?? string.Empty, today);
            return new RuleTest(place, rule.Operator, Canonical.Of(place < 0 ? ValueKind.Text : kindOf(place), value));
        }
    }

    private FieldCheck Limited(FieldCheck check) => check.Upload is { } upload && uploads is not null
        ? check with { Upload = uploads.Value.Limit(upload) }
        : check;

    private IFieldType TypeOf(FormField field) =>
        types.Find(field.FieldTypeId) ?? throw new InvalidOperationException($"The field \"{field.Alias}\" is of the unknown type {field.FieldTypeId}.");
}
