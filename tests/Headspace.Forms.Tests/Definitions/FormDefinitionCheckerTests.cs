using Headspace.Forms.Definitions;
using Headspace.Forms.Fields;

namespace Headspace.Forms.Tests.Definitions;

public sealed class FormDefinitionCheckerTests
{
    [Fact]
    public void A_sound_form_has_no_problem() => Assert.Empty(Forms.Problems(Forms.Form(Forms.Field("a"))));

    [Fact]
    public void An_empty_form_says_all_that_it_lacks() => Assert.Equal(
        ["formular: den har ingen id", "formular: den har intet navn", "formular: aliasset \"\" må kun bestå af små bogstaver, tal og enkelte bindestreger", "formular: den har ingen side", "formular: den siger ikke noget, når den er sendt: skriv en besked, eller vælg en side"],
        Forms.Problems(new FormDefinition()));

    [Fact]
    public void Aliases_and_ids_are_there_once()
    {
        Assert.Contains("felt \"A\": 2 felter har det alias", Forms.Problems(Forms.Form(Forms.Field("A"), Forms.Field("a"))));
        Assert.Contains(Forms.Problems(Forms.Form(Forms.Field("a"), Forms.Field("b") with { Id = Forms.KeyOf("a") })), problem => problem.Contains("2 felter har id", StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_type_is_named() =>
        Assert.Equal(["felt \"a\": felttypen 663aa19b-423d-4f38-a1d6-c840c926ef86 findes ikke"], Forms.Problems(Forms.Form(Forms.Field("a") with { FieldTypeId = new("663aa19b-423d-4f38-a1d6-c840c926ef86") })));

    [Theory]
    [InlineData("1a")]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("æ")]
    public void An_alias_is_a_word(string alias) =>
        Assert.Equal([$"felt \"{alias}\": et alias begynder med et bogstav og fortsætter med bogstaver, tal, - og _"], Forms.Problems(Forms.Form(Forms.Field("a") with { Alias = alias })));

    [Fact]
    public void Settings_are_numbers_where_numbers_are_meant()
    {
        Assert.Equal(["felt \"a\": indstillingen MaximumLength er ikke et helt tal"], Problems("a", FieldAliases.ShortAnswer, field => field with { Settings = Forms.Settings(("MaximumLength", "mange")) }));
        Assert.Equal(["felt \"a\": den mindste værdi er større end den største"], Problems("a", FieldAliases.Amount, field => field with { Settings = Forms.Settings(("Minimum", "200"), ("Maximum", "100")) }));
        Assert.Equal(["felt \"a\": et foreslået beløb er ikke et antal øre mellem det mindste og det største"], Problems("a", FieldAliases.Amount, field => field with { Settings = Forms.Settings(("SuggestedAmounts", "10000;5")) }));
        Assert.Equal(["felt \"a\": indstillingen Minimum er hverken et helt tal eller en dag"], Problems("a", FieldAliases.Date, field => field with { Settings = Forms.Settings(("Minimum", "snart")) }));
    }

    [Fact]
    public void A_choice_has_something_to_choose_from()
    {
        Assert.Equal(["felt \"a\": der er ikke noget at vælge imellem"], Problems("a", FieldAliases.Dropdown));
        Assert.Equal(["felt \"a\": værdien \"x\" kan vælges to gange"], Problems("a", FieldAliases.Dropdown, field => field with { PreValues = [new("x"), new("x", "y")] }));
        Assert.Equal(["felt \"a\": en værdi er tom eller begynder eller slutter med et mellemrum"], Problems("a", FieldAliases.Dropdown, field => field with { PreValues = [new(" x")] }));
        Assert.Empty(Problems("a", FieldAliases.Dropdown, field => field with { PrevalueSourceId = Guid.NewGuid() }));
    }

    [Fact]
    public void A_pattern_can_be_used()
    {
        Assert.StartsWith("felt \"a\": mønsteret kan ikke bruges", Problems("a", FieldAliases.ShortAnswer, field => field with { Regex = "(" }).Single(), StringComparison.Ordinal);
        Assert.Equal(["felt \"a\": et felt af typen CVR-nummer kan ikke have et mønster"], Problems("a", FieldAliases.Cvr, field => field with { Regex = "a" }));
    }

    [Fact]
    public void A_condition_asks_for_what_there_is_and_what_came_before()
    {
        var unknown = Guid.NewGuid();
        Assert.Equal([$"felt \"a\": betingelsen spørger til feltet {unknown}, som ikke findes"],
            Problems("a", FieldAliases.ShortAnswer, field => field with { Condition = new() { Rules = [new(unknown, ConditionOperator.Is)] } }));
        Assert.Equal(["felt \"a\": betingelsen spørger til \"b\", som kommer på en senere side"], Forms.Problems(Forms.Form(
            Forms.Page(Forms.Group(Forms.Field("a", with: field => field with { Condition = Forms.When("b", ConditionOperator.Is, "x") }))),
            Forms.Page(Forms.Group(Forms.Field("b"))))));
        Assert.Equal(["felt \"a\": betingelsen spørger til \"b\", som ikke har et svar at sammenligne"], Forms.Problems(Forms.Form(
            Forms.Field("a", with: field => field with { Condition = Forms.When("b", ConditionOperator.Is, "x") }), Forms.Field("b", FieldAliases.Password))));
    }

    [Fact]
    public void A_circle_of_conditions_is_shown()
    {
        FormField Link(string alias, string asked) => Forms.Field(alias, with: field => field with { Condition = Forms.When(asked, ConditionOperator.Is, "x") });

        Assert.Equal(["felt \"a\": betingelsen fører tilbage til sig selv: a → b → c → a"], Forms.Problems(Forms.Form(Link("a", "b"), Link("b", "c"), Link("c", "a"))));
        Assert.Equal(["felt \"a\": betingelsen fører tilbage til sig selv: a → a"], Forms.Problems(Forms.Form(Link("a", "a"))));
        Assert.Equal(["felt \"a\": betingelsen fører tilbage til sig selv: a → a"],
            Forms.Problems(Forms.Form(Forms.Page(Forms.Group(Forms.Field("a")) with { Condition = Forms.When("a", ConditionOperator.Is, "x") }))));
        Assert.Empty(Forms.Problems(Forms.Form(Link("c", "b"), Link("d", "b"), Link("b", "a"), Forms.Field("a"))));
    }

    [Theory]
    [InlineData("{", "regel 1: den er ikke JSON")]
    [InlineData("""{"sum":[1,2]}""", "regel 1: operationen \"sum\" findes ikke")]
    [InlineData("""{"==":["{a}","{nobody}"]}""", "regel 1: den spørger til feltet \"nobody\", som ikke findes")]
    [InlineData("""{"var":"nobody"}""", "regel 1: den spørger til feltet \"nobody\", som ikke findes")]
    [InlineData("""{"==":["{a}",1],"!":0}""", "regel 1: operationen \"{}\" findes ikke")]
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
        Assert.Equal(["side 1, gruppe \"g\": dens kolonner er tilsammen bredere end 12"], Forms.Problems(With(6, 7)));
        Assert.Equal(["side 1, gruppe \"g\": en kolonne er 1 til 12 bred"], Forms.Problems(With(0)));
    }

    [Fact]
    public void A_consent_has_words_and_versions_in_order()
    {
        var field = Forms.Field("c", FieldAliases.DataConsent);
        Assert.Equal(["felt \"c\": der er ingen ord at sige ja til"], Forms.Problems(Forms.Form(field)));
        Assert.Equal(["felt \"c\": et samtykke må aldrig være krydset af på forhånd"], Forms.Problems(Forms.Form(field with { Settings = Forms.Settings(("AcceptCopy", "x"), ("DefaultValue", "True")) })));
        Assert.Equal(["felt \"c\": udgaverne af et samtykke skal stå efter nummer og dato"],
            Forms.Problems(Forms.Form(field) with { ConsentTexts = [new(field.Id, 2, Forms.Today, "x"), new(field.Id, 1, Forms.Today, "y")] }));
    }

    private static IReadOnlyList<string> Problems(string alias, string type, Func<FormField, FormField>? with = null) => Forms.Problems(Forms.Form(Forms.Field(alias, type, with)));
}
