using Headspace.Forms.Definitions;
using Headspace.Forms.Definitions.Checks;
using Headspace.Forms.Fields;
using Headspace.Forms.Rules;

namespace Headspace.Forms.Tests;

/// <summary>Short ways to make forms.</summary>
internal static class Forms
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    public static FieldTypeRegistry Types { get; } = new([.. StandardFields.All, .. DanishFields.All]);

    public static RulesCompiler Compiler { get; } = new(Types);

    public static FormField Field(string alias, string type = FieldAliases.ShortAnswer, Func<FormField, FormField>? with = null)
    {
        FormField field = new() { Id = KeyOf(alias), Alias = alias, Caption = alias, FieldTypeId = Types.Find(type)!.Description.Id };
        return with?.Invoke(field) ?? field;
    }

    public static FormDefinition Form(params FormField[] fields) => Form(Page(Group(fields)));

    public static FormDefinition Form(params FormPage[] pages) => new()
    {
        Id = KeyOf("form"),
        Name = "Prøve",
        Alias = "proeve",
        MessageOnSubmit = "Tak.",
        Pages = pages
    };

    public static FormPage Page(params FormFieldset[] groups) => new() { Id = Guid.NewGuid(), FieldSets = groups };

    public static FormFieldset Group(params FormField[] fields) => new() { Id = Guid.NewGuid(), Caption = "Gruppe", Containers = [new FormContainer { Fields = fields }] };

    public static FormCondition When(string alias, ConditionOperator @operator, string value, ConditionAction action = ConditionAction.Show) =>
        new() { ActionType = action, Rules = [new ConditionRule(KeyOf(alias), @operator, value)] };

    public static IReadOnlyDictionary<string, string> Settings(params (string Alias, string Value)[] settings) =>
        settings.ToDictionary(setting => setting.Alias, setting => setting.Value);

    public static FormRules Rules(FormDefinition form) => Compiler.Compile(form, new Dictionary<Guid, IReadOnlyList<FormPrevalue>>(), Today);

    public static FormOutcome Evaluate(FormDefinition form, params (string Alias, string Text)[] answers) =>
        RulesEvaluator.Evaluate(Rules(form), answers.GroupBy(answer => answer.Alias).ToDictionary(group => group.Key, group => FieldAnswer.Of([.. group.Select(answer => answer.Text)])));

    public static IReadOnlyList<string> Problems(FormDefinition form) => [.. new FormDefinitionChecker(Types).Check(form).Select(problem => problem.ToString())];

    public static Guid KeyOf(string alias)
    {
        Span<byte> bytes = stackalloc byte[16];
        System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(alias)).AsSpan(0, 16).CopyTo(bytes);
        return new Guid(bytes);
    }
}
