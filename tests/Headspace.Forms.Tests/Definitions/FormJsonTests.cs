using System.Text.Json;
using Headspace.Forms.Definitions;
using Headspace.Forms.Tests.Rules;
using Headspace.Testing;

namespace Headspace.Forms.Tests.Definitions;

public sealed class FormJsonTests
{
    [Fact]
    public void A_definition_comes_back_as_it_was_written()
    {
        Draw draw = new(new Random(Seed.Value));
        for (var number = 0; number < 300; number++)
        {
            // Halves of letters, which are drawn too, are none in JSON.
            var json = FormJson.Write(FormJson.Read(FormJson.Write(draw.Definition())));
            Assert.True(json == FormJson.Write(FormJson.Read(json)), $"HEADSPACE_SEED={Seed.Value}\n{json}");
            Assert.Equal(json, FormJson.Write(FormJson.Read(FormJson.WriteIndented(FormJson.Read(json)))));
        }
    }

    [Fact]
    public void The_keys_are_those_of_the_form_design()
    {
        var form = Forms.Form(Forms.Field("a", with: field => field with
        {
            Condition = Forms.When("a", ConditionOperator.GreaterThen, "1"),
            PreValues = [new("v", "c")],
            AllowedUploadTypes = [new("pdf")],
            Tooltip = "t"
        })) with
        { XPathOnSubmit = "x", ValidationRules = [new("true", "m", Forms.KeyOf("a"))], FormWorkflows = new() { OnSubmit = [new() { Name = "w" }] } };
        var root = JsonDocument.Parse(FormJson.Write(form)).RootElement;
        var field = root.GetProperty("pages")[0].GetProperty("fieldSets")[0].GetProperty("containers")[0].GetProperty("fields")[0];

        Assert.Equal("x", root.GetProperty("xPathOnSubmit").GetString());
        Assert.Equal("MarkMandatoryFields", root.GetProperty("fieldIndicationType").GetString());
        Assert.Equal("w", root.GetProperty("formWorkflows").GetProperty("onSubmit")[0].GetProperty("name").GetString());
        Assert.Equal("true", root.GetProperty("validationRules")[0].GetProperty("rule").GetString());
        Assert.Equal("GreaterThen", field.GetProperty("condition").GetProperty("rules")[0].GetProperty("operator").GetString());
        Assert.Equal("Show", field.GetProperty("condition").GetProperty("actionType").GetString());
        Assert.Equal("All", field.GetProperty("condition").GetProperty("logicType").GetString());
        Assert.Equal("c", field.GetProperty("preValues")[0].GetProperty("caption").GetString());
        Assert.True(field.GetProperty("allowedUploadTypes")[0].GetProperty("checked").GetBoolean());
        Assert.Equal("t", field.GetProperty("tooltip").GetString());
    }

    [Fact]
    public void What_others_write_is_read_and_what_is_not_known_is_kept()
    {
        const string json = """
            { "id": "637d3907-253f-10a7-1990-a75864ae03d5", "name": "A", "goToPageOnSubmit": "", "validationRules": null, "nodeId": 7, "showPagingOnMultiPageForms": "ShowAtTop, ShowAtBottom",
              "pages": [ { "buttonCondition": null, "fieldSets": [ { "containers": [ { "width": 6, "fields": [ { "alias": "a", "preValues": null, "prevalueSourceId": "00000000-0000-0000-0000-000000000000",
                "settings": { "Placeholder": null }, "condition": { "actionType": 1, "logicType": 1, "rules": [ { "field": "637d3907-253f-10a7-1990-a75864ae03d5", "operator": 2, "value": "1" } ] } } ] } ] } ] } ] }
            """;
        var form = FormJson.Read(json);
        var field = form.Fields.Single();

        Assert.Null(form.GoToPageOnSubmit);
        Assert.Empty(form.ValidationRules);
        Assert.Equal(PagingDisplay.ShowAtTop | PagingDisplay.ShowAtBottom, form.ShowPagingOnMultiPageForms);
        Assert.Empty(field.PreValues);
        Assert.Null(field.PrevalueSourceId);
        Assert.Null(field.Setting("placeholder"));
        Assert.Equal((ConditionAction.Hide, ConditionLogic.Any, ConditionOperator.GreaterThen), (field.Condition!.ActionType, field.Condition.LogicType, field.Condition.Rules[0].Operator));
        Assert.Contains("\"nodeId\":7", FormJson.Write(form), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{ "pages": [ { "buttonCondition": { "rules": [ { "operator": "GreaterThan" } ] } } ] }""")]
    [InlineData("""{ "id": "x" }""")]
    public void What_is_no_form_is_refused(string json) => Assert.ThrowsAny<JsonException>(() => FormJson.Read(json));

    [Fact]
    public void A_consent_shows_the_version_of_the_day()
    {
        var field = Forms.Field("c", "dataConsent", with: item => item with { Settings = Forms.Settings(("AcceptCopy", "own")) });
        var form = Forms.Form(field);
        var versions = form with { ConsentTexts = [new(field.Id, 1, new(2026, 1, 1), "one"), new(field.Id, 2, new(2026, 12, 1), "two")] };

        Assert.Equal("own", ConsentTexts.On(form, field, Forms.Today).Text);
        Assert.Equal("one", ConsentTexts.On(versions, field, Forms.Today).Text);
        Assert.Equal(2, ConsentTexts.On(versions, field, new(2026, 12, 1)).Version);
        Assert.Equal(1, ConsentTexts.On(versions, field, new(2020, 1, 1)).Version);
    }
}
