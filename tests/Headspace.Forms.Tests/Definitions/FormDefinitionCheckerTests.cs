using Headspace.Forms.Definitions;
using Headspace.Forms.Fields;

namespace Headspace.Forms.Tests.Definitions;

public sealed class FormDefinitionCheckerTests
{
    [Fact]
    public void A_sound_form_has_no_problem() => Assert.Empty(Forms.Problems(Forms.Form(Forms.Field("a"))));

    [Fact]
    public void An_empty_form_says_all_that_it_lacks() => Assert.Equal(
        ["form: it has no id", "form: it has no name", "form: the alias \"\" is not of lower-case letters, digits and single hyphens", "form: it has no page", "form: it says nothing after sending: it has neither a message nor a page to go to"],
        Forms.Problems(new FormDefinition()));

    [Fact]
    public void Aliases_and_ids_are_there_once()
    {
        Assert.Contains("field \"A\": 2 fields have this alias", Forms.Problems(Forms.Form(Forms.Field("A"), Forms.Field("a"))));
        Assert.Contains(Forms.Problems(Forms.Form(Forms.Field("a"), Forms.Field("b") with { Id = Forms.KeyOf("a") })), problem => problem.Contains("2 fields have the id", StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_type_is_named() =>
        Assert.Equal(["field \"a\": there is no field type 663aa19b-423d-4f38-a1d6-c840c926ef86"], Forms.Problems(Forms.Form(Forms.Field("a") with { FieldTypeId = new("663aa19b-423d-4f38-a1d6-c840c926ef86") })));

    [Theory]
    [InlineData("1a")]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("æ")]
    public void An_alias_is_a_word(string alias) =>
        Assert.Equal([$"field \"{alias}\": an alias begins with a letter and goes on with letters, digits, - and _"], Forms.Problems(Forms.Form(Forms.Field("a") with { Alias = alias })));

    [Fact]
    public void Settings_are_numbers_where_numbers_are_meant()
    {
        Assert.Equal(["field \"a\": the setting MaximumLength is no whole number"], Problems("a", FieldAliases.ShortAnswer, field => field with { Settings = Forms.Settings(("MaximumLength", "mange")) }));
        Assert.Equal(["field \"a\": its least value is greater than its greatest"], Problems("a", FieldAliases.Amount, field => field with { Settings = Forms.Settings(("Minimum", "200"), ("Maximum", "100")) }));
        Assert.Equal(["field \"a\": a suggested amount is no number of øre between the least and the greatest"], Problems("a", FieldAliases.Amount, field => field with { Settings = Forms.Settings(("SuggestedAmounts", "10000;5")) }));
        Assert.Equal(["field \"a\": the setting Minimum is neither a whole number nor a day"], Problems("a", FieldAliases.Date, field => field with { Settings = Forms.Settings(("Minimum", "snart")) }));
    }

    [Fact]
    public void A_choice_has_something_to_choose_from()
    {
        Assert.Equal(["field \"a\": there is nothing to choose from"], Problems("a", FieldAliases.Dropdown));
        Assert.Equal(["field \"a\": the value \"x\" can be chosen twice"], Problems("a", FieldAliases.Dropdown, field => field with { PreValues = [new("x"), new("x", "y")] }));
        Assert.Equal(["field \"a\": a value is empty or begins or ends with a space"], Problems("a", FieldAliases.Dropdown, field => field with { PreValues = [new(" x")] }));
        Assert.Empty(Problems("a", FieldAliases.Dropdown, field => field with { PrevalueSourceId = Guid.NewGuid() }));
    }

    [Fact]
    public void A_pattern_can_be_used()
    {
        Assert.StartsWith("field \"a\": its pattern cannot be used", Problems("a", FieldAliases.ShortAnswer, field => field with { Regex = "(" }).Single(), StringComparison.Ordinal);
        Assert.Equal(["field \"a\": a field of the type cvr takes no pattern"], Problems("a", FieldAliases.Cvr, field => field with { Regex = "a" }));
    }

    [Fact]
    public void A_condition_asks_for_what_there_is_and_what_came_before()
    {
        var unknown = Guid.NewGuid();
        Assert.Equal([$"field \"a\": its condition asks for the unknown field {unknown}"],
            Problems("a", FieldAliases.ShortAnswer, field => field with { Condition = new() { Rules = [new(unknown, ConditionOperator.Is)] } }));
        Assert.Equal(["field \"a\": its condition asks for \"b\", which comes on a later page"], Forms.Problems(Forms.Form(
            Forms.Page(Forms.Group(Forms.Field("a", with: field => field with { Condition = Forms.When("b", ConditionOperator.Is, "x") }))),
            Forms.Page(Forms.Group(Forms.Field("b"))))));
        Assert.Equal(["field \"a\": its condition asks for \"b\", which has no answer to compare"], Forms.Problems(Forms.Form(
            Forms.Field("a", with: field => field with { Condition = Forms.When("b", ConditionOperator.Is, "x") }), Forms.Field("b", FieldAliases.Password))));
    }

    [Fact]
    public void A_circle_of_conditions_is_shown()
    {
        FormField Link(string alias, string asked) => Forms.Field(alias, with: field => field with { Condition = Forms.When(asked, ConditionOperator.Is, "x") });

        Assert.Equal(["field \"a\": its condition leads back to itself: a → b → c → a"], Forms.Problems(Forms.Form(Link("a", "b"), Link("b", "c"), Link("c", "a"))));
        Assert.Equal(["field \"a\": its condition leads back to itself: a → a"], Forms.Problems(Forms.Form(Link("a", "a"))));
        Assert.Equal(["field \"a\": its condition leads back to itself: a → a"],
            Forms.Problems(Forms.Form(Forms.Page(Forms.Group(Forms.Field("a")) with { Condition = Forms.When("a", ConditionOperator.Is, "x") }))));
        Assert.Empty(Forms.Problems(Forms.Form(Link("c", "b"), Link("d", "b"), Link("b", "a"), Forms.Field("a"))));
    }

    [Theory]
    [InlineData("{", "rule 1: it is no JSON")]
    [InlineData("""{"sum":[1,2]}""", "rule 1: there is no operation \"sum\"")]
    [InlineData("""{"==":["{a}","{nobody}"]}""", "rule 1: it asks for the unknown field \"nobody\"")]
    [InlineData("""{"var":"nobody"}""", "rule 1: it asks for the unknown field \"nobody\"")]
    [InlineData("""{"==":["{a}",1],"!":0}""", "rule 1: there is no operation \"{}\"")]
    public void A_rule_is_logic_over_fields(string rule, string problem) =>
        Assert.StartsWith(problem, Forms.Problems(Forms.Form(Forms.Field("a")) with { ValidationRules = [new(rule, "m")] }).Single(), StringComparison.Ordinal);

    [Fact]
    public void Columns_fit_side_by_side()
    {
        FormDefinition With(params int[] widths) => Forms.Form(Forms.Page(new FormFieldset
        {
            Id = Guid.NewGuid(),
            Caption = "g",
            Containers = [.. widths.Select((width, index) => new FormContainer { Width = width, Fields = [Forms.Field($"f{index}")] })]
        }));

        Assert.Empty(Forms.Problems(With(6, 6)));
        Assert.Equal(["page 1, group \"g\": its columns are together wider than 12"], Forms.Problems(With(6, 7)));
        Assert.Equal(["page 1, group \"g\": a column is 1 to 12 wide"], Forms.Problems(With(0)));
    }

    [Fact]
    public void A_consent_has_words_and_versions_in_order()
    {
        var field = Forms.Field("c", FieldAliases.DataConsent);
        Assert.Equal(["field \"c\": there are no words to agree to"], Forms.Problems(Forms.Form(field)));
        Assert.Equal(["field \"c\": a consent is never ticked beforehand"], Forms.Problems(Forms.Form(field with { Settings = Forms.Settings(("AcceptCopy", "x"), ("DefaultValue", "True")) })));
        Assert.Equal(["field \"c\": the versions of a consent stand in the order of their numbers and days"],
            Forms.Problems(Forms.Form(field) with { ConsentTexts = [new(field.Id, 2, Forms.Today, "x"), new(field.Id, 1, Forms.Today, "y")] }));
    }

    private static IReadOnlyList<string> Problems(string alias, string type, Func<FormField, FormField>? with = null) => Forms.Problems(Forms.Form(Forms.Field(alias, type, with)));
}
