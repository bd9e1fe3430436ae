using System.Text.Json.Nodes;
using Headspace.Forms.Definitions;
using Headspace.Forms.Fields;
using Headspace.Forms.Rules;
using Headspace.Testing;

namespace Headspace.Forms.Tests.Rules;

public sealed class SameRulesOnThePageTests
{
    [Fact]
    public async Task The_page_decides_as_the_server_for_random_forms_and_answers()
    {
        Draw draw = new(new Random(Seed.Value));
        List<(FormDefinition Definition, FormRules Rules, IReadOnlyDictionary<string, FieldAnswer> Answers)> cases = [];
        for (var number = 0; number < (LongRun.IsOn ? 20_000 : 600); number++)
        {
            var definition = draw.Definition();
            var rules = Forms.Rules(definition);
            cases.AddRange(Enumerable.Range(0, 5).Select(_ => (definition, rules, (IReadOnlyDictionary<string, FieldAnswer>)draw.Answers(definition))));
        }

        var onThePage = await PageEvaluator.EvaluateAsync([.. cases.Select(item => (item.Rules, item.Answers))]);

        Assert.Equal(cases.Count, onThePage.Count);
        foreach (var (index, (definition, rules, answers)) in cases.Index())
        {
            var onTheServer = PageEvaluator.ToJson(RulesEvaluator.Evaluate(rules, answers));
            Assert.True(
                JsonNode.DeepEquals(onTheServer, onThePage[index]),
                $"HEADSPACE_SEED={Seed.Value}, case {index}\nserver {onTheServer.ToJsonString()}\npage   {onThePage[index].ToJsonString()}\nrules {ClientRules.Write(rules)}\nanswers {string.Join("; ", answers.Select(answer => $"{answer.Key}={string.Join('|', answer.Value.Texts)}"))}\n{FormJson.Write(definition)}");
        }

        Assert.Contains(onThePage, outcome => outcome["errors"]!.AsObject().Count == 0);
        Assert.Contains(onThePage, outcome => outcome["errors"]!.AsObject().Count > 2);
    }

    [Fact]
    public async Task The_page_reads_every_text_as_the_server_for_every_type_and_pattern()
    {
        var forms = Draw.Types.Select(type => Forms.Field("a", type, field => field with { Mandatory = true, PreValues = [new("ja"), new("1")] }))
            .Concat(Draw.Patterns.SelectMany(pattern => new[] { FieldAliases.ShortAnswer, FieldAliases.Password }.Select(type => Forms.Field("a", type, field => field with { Regex = pattern }))))
            .Select(field => Forms.Rules(Forms.Form(field, Forms.Field("b", with: other => other with { Condition = Forms.When("a", ConditionOperator.GreaterThen, "10") }))));
        var cases = forms.SelectMany(rules => Draw.Texts.Select(text => (Rules: rules, Answers: (IReadOnlyDictionary<string, FieldAnswer>)new Dictionary<string, FieldAnswer> { ["a"] = FieldAnswer.Of(text) }))).ToArray();

        var onThePage = await PageEvaluator.EvaluateAsync(cases);

        Assert.Equal(cases.Length, onThePage.Count);
        foreach (var (index, (rules, answers)) in cases.Index())
        {
            var onTheServer = PageEvaluator.ToJson(RulesEvaluator.Evaluate(rules, answers));
            Assert.True(
                JsonNode.DeepEquals(onTheServer, onThePage[index]),
                $"{rules.Fields[0].Check.Kind} {rules.Fields[0].Pattern?.Script} \"{answers["a"].Texts[0]}\"\nserver {onTheServer.ToJsonString()}\npage   {onThePage[index].ToJsonString()}");
        }
    }

    [Fact]
    public void Rules_can_stand_inside_of_markup()
    {
        var form = Forms.Form(Forms.Field("a", with: field => field with { Caption = "</script><b title='x'>", Mandatory = true }));

        Assert.DoesNotMatch("[<>'&]", ClientRules.Write(Forms.Rules(form)));
    }
}
