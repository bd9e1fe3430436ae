using Headspace.Forms.Definitions;
using Headspace.Forms.Fields;

namespace Headspace.Forms.Tests.Rules;

public sealed class ConditionTests
{
    [Theory]
    [InlineData(ConditionOperator.Is, "Ja", "Ja", true)]
    [InlineData(ConditionOperator.Is, "Ja", "ja", false)]
    [InlineData(ConditionOperator.Is, " Ja ", "Ja", true)]
    [InlineData(ConditionOperator.IsNot, "Ja", "ja", true)]
    [InlineData(ConditionOperator.IsNot, "", "", false)]
    [InlineData(ConditionOperator.GreaterThen, "10", "9", true)]
    [InlineData(ConditionOperator.GreaterThen, "9", "10", false)]
    [InlineData(ConditionOperator.GreaterThen, "b", "a", false)]
    [InlineData(ConditionOperator.GreaterThen, "1,5", "1.4", true)]
    [InlineData(ConditionOperator.LessThen, "2026-01-01", "2026-11-22", true)]
    [InlineData(ConditionOperator.LessThen, "", "1", false)]
    [InlineData(ConditionOperator.Contains, "smørrebrød", "ørre", true)]
    [InlineData(ConditionOperator.Contains, "SMØRREBRØD", "ørre", false)]
    [InlineData(ConditionOperator.ContainsIgnoreCase, "SMØRREBRØD", "ørre", true)]
    [InlineData(ConditionOperator.StartsWith, "Ærø", "Æ", true)]
    [InlineData(ConditionOperator.StartsWithIgnoreCase, "ærø", "ÆR", true)]
    [InlineData(ConditionOperator.EndsWith, "Ærø", "rø", true)]
    [InlineData(ConditionOperator.EndsWithIgnoreCase, "ÆRØ", "rø", true)]
    [InlineData(ConditionOperator.NotContains, "abc", "b", false)]
    [InlineData(ConditionOperator.NotContainsIgnoreCase, "abc", "B", false)]
    [InlineData(ConditionOperator.NotStartsWith, "abc", "b", true)]
    [InlineData(ConditionOperator.NotStartsWithIgnoreCase, "abc", "A", false)]
    [InlineData(ConditionOperator.NotEndsWith, "abc", "c", false)]
    [InlineData(ConditionOperator.NotEndsWithIgnoreCase, "abc", "C", false)]
    public void An_operator_compares_as_its_name_says(ConditionOperator @operator, string answer, string value, bool shows)
    {
        var form = Forms.Form(Forms.Field("a"), Forms.Field("b", with: field => field with { Condition = Forms.When("a", @operator, value) }));

        Assert.Equal(shows, Forms.Evaluate(form, ("a", answer)).Fields[1]);
    }

    [Fact]
    public void One_of_several_values_is_enough_and_a_negation_is_the_opposite()
    {
        var many = Forms.Field("a", FieldAliases.MultipleChoice, field => field with { PreValues = [new("x"), new("y")] });
        var form = Forms.Form(
            many,
            Forms.Field("b", with: field => field with { Condition = Forms.When("a", ConditionOperator.Is, "y") }),
            Forms.Field("c", with: field => field with { Condition = Forms.When("a", ConditionOperator.IsNot, "y") }));

        Assert.Equal([true, true, false], Forms.Evaluate(form, ("a", "x"), ("a", "y")).Fields);
        Assert.Equal([true, false, true], Forms.Evaluate(form, ("a", "x")).Fields);
    }

    [Theory]
    [InlineData("on", "true")]
    [InlineData("true", "on")]
    [InlineData("1", "checked")]
    public void A_tick_is_a_tick_whatever_it_is_called(string posted, string value)
    {
        var form = Forms.Form(Forms.Field("a", FieldAliases.Checkbox), Forms.Field("b", with: field => field with { Condition = Forms.When("a", ConditionOperator.Is, value) }));

        Assert.True(Forms.Evaluate(form, ("a", posted)).Fields[1]);
        Assert.False(Forms.Evaluate(form).Fields[1]);
    }

    [Fact]
    public void Amounts_and_days_are_compared_by_what_they_mean()
    {
        var form = Forms.Form(
            Forms.Field("a", FieldAliases.Amount),
            Forms.Field("d", FieldAliases.Date),
            Forms.Field("b", with: field => field with { Condition = Forms.When("a", ConditionOperator.GreaterThen, "1.000 kr.") }),
            Forms.Field("c", with: field => field with { Condition = Forms.When("d", ConditionOperator.LessThen, "{today-18y}") }));

        Assert.Equal([true, true, true, true], Forms.Evaluate(form, ("a", "1.000,50"), ("d", "21/11/2008")).Fields);
        Assert.Equal([true, true, false, false], Forms.Evaluate(form, ("a", "999"), ("d", "22-11-2008")).Fields);
    }

    [Fact]
    public void A_chain_of_conditions_falls_together_whatever_its_order()
    {
        FormField Link(string alias, string asked) => Forms.Field(alias, with: field => field with { Condition = Forms.When(asked, ConditionOperator.Is, "x") });
        var form = Forms.Form(Link("d", "c"), Link("c", "b"), Link("b", "a"), Forms.Field("a"));

        Assert.Equal([true, true, true, true], Forms.Evaluate(form, ("a", "x"), ("b", "x"), ("c", "x")).Fields);
        Assert.Equal([false, false, false, true], Forms.Evaluate(form, ("b", "x"), ("c", "x")).Fields);
    }

    [Fact]
    public void A_condition_that_is_off_or_asks_nothing_does_not_count()
    {
        var form = Forms.Form(
            Forms.Field("a", with: field => field with { Condition = Forms.When("a", ConditionOperator.Is, "x") with { Enabled = false } }),
            Forms.Field("b", with: field => field with { Condition = new FormCondition { ActionType = ConditionAction.Hide } }));

        Assert.Equal([true, true], Forms.Evaluate(form).Fields);
    }

    [Fact]
    public void All_and_any_join_and_hide_turns_round()
    {
        FormCondition Both(ConditionLogic logic, ConditionAction action) => new()
        {
            LogicType = logic,
            ActionType = action,
            Rules = [new(Forms.KeyOf("a"), ConditionOperator.Is, "1"), new(Forms.KeyOf("b"), ConditionOperator.Is, "1")]
        };
        FormField With(string alias, ConditionLogic logic, ConditionAction action) => Forms.Field(alias, with: field => field with { Condition = Both(logic, action) });
        var form = Forms.Form(
            Forms.Field("a"), Forms.Field("b"),
            With("c", ConditionLogic.All, ConditionAction.Show), With("d", ConditionLogic.Any, ConditionAction.Show),
            With("e", ConditionLogic.All, ConditionAction.Hide), With("f", ConditionLogic.Any, ConditionAction.Hide));

        Assert.Equal([false, true, true, false], Forms.Evaluate(form, ("a", "1")).Fields.Skip(2));
        Assert.Equal([true, true, false, false], Forms.Evaluate(form, ("a", "1"), ("b", "1")).Fields.Skip(2));
        Assert.Equal([false, false, true, true], Forms.Evaluate(form).Fields.Skip(2));
    }

    [Fact]
    public void A_hidden_group_hides_its_fields_and_a_page_without_groups_to_show()
    {
        var form = Forms.Form(
            Forms.Page(Forms.Group(Forms.Field("a"))),
            Forms.Page(Forms.Group(Forms.Field("b", with: field => field with { Mandatory = true })) with { Condition = Forms.When("a", ConditionOperator.Is, "x") }));

        var outcome = Forms.Evaluate(form);
        Assert.Equal([true, false], outcome.Fields);
        Assert.Equal([true, false], outcome.Pages);
        Assert.True(outcome.IsValid);
        Assert.False(Forms.Evaluate(form, ("a", "x")).IsValid);
    }

    [Fact]
    public void A_button_that_is_missing_blocks_its_page()
    {
        var form = Forms.Form(Forms.Page(Forms.Group(Forms.Field("a"))) with { ButtonCondition = Forms.When("a", ConditionOperator.Is, "x") });

        Assert.Equal([true], Forms.Evaluate(form).Blocked);
        Assert.Equal([false], Forms.Evaluate(form, ("a", "x")).Blocked);
    }
}
