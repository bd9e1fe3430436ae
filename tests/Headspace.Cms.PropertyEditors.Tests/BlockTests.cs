using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.PropertyEditors.Tests;

public sealed class BlockTests
{
    private const string List = "Umbraco.BlockList";
    private static readonly Guid _outerKey = Guid.Parse("11111111-1111-1111-1111-111111111111");
    private static readonly Guid _innerKey = Guid.Parse("22222222-2222-2222-2222-222222222222");
    private static readonly Guid _linkKey = Guid.Parse("33333333-3333-3333-3333-333333333333");
    private readonly EditorHost _host = new();
    private readonly Guid _innerType;
    private readonly Guid _outerType;
    private readonly string _configuration;

    public BlockTests()
    {
        _innerType = _host.ElementType("inner", ("on", "Umbraco.TrueFalse", null), ("links", "Umbraco.MultiUrlPicker", null), ("tags", "Umbraco.Tags", null), ("mail", "Umbraco.EmailAddress", null));
        _outerType = _host.ElementType("outer", ("title", "Umbraco.TextBox", null), ("nested", List, Configuration(_innerType)), ("text", "Umbraco.RichText", null));
        _configuration = Configuration(_outerType);
    }

    [Fact]
    public void Values_inside_are_stored_as_their_own_editors_store_them()
    {
        var outer = JsonNode.Parse((string)_host.Store(List, Posted(), _configuration)!)!;
        var nested = JsonNode.Parse(Value(outer, "nested"))!;

        Assert.Equal("Hej", Value(outer, "title"));
        Assert.Equal("1", Value(nested, "on"));
        Assert.Equal("[\"x\"]", Value(nested, "tags"));
        Assert.Contains("umb://document/33333333333333333333333333333333", Value(nested, "links"), StringComparison.Ordinal);
        Assert.Equal("Umbraco.TrueFalse", nested["contentData"]![0]!["values"]![0]!["editorAlias"]!.GetValue<string>());
    }

    [Fact]
    public void Storing_what_the_editor_got_changes_nothing()
    {
        var stored = _host.Store(List, Posted(), _configuration);
        var shown = _host.Show(List, stored, _configuration);

        Assert.Equal(stored, _host.Store(List, JsonNode.Parse(_host.Serializer.Serialize(shown)), _configuration));
    }

    [Fact]
    public void References_and_tags_are_found_at_any_depth()
    {
        var stored = _host.Store(List, Posted(), _configuration);
        var editor = _host.ValueEditor(List, _configuration);

        var reference = Assert.Single(((IDataValueReference)editor).GetReferences(stored));
        Assert.Equal("umb://document/33333333333333333333333333333333", reference.Udi.ToString());
        Assert.Equal("x", Assert.Single(((IDataValueTags)editor).GetTags(stored, null, null)).Text);
    }

    [Fact]
    public void Blocks_become_elements_at_any_depth()
    {
        var model = Model(_host.Store(List, Posted(), _configuration));

        var outer = Assert.Single(model).Content;
        Assert.Equal("outer", outer.ContentType.Alias);
        Assert.Equal("Hej", outer.GetProperty("title")!.GetValue());
        var inner = Assert.Single(Assert.IsType<BlockListModel>(outer.GetProperty("nested")!.GetValue())).Content;
        Assert.Equal(true, inner.GetProperty("on")!.GetValue());
        Assert.False(outer.GetProperty("text")!.HasValue());
    }

    [Fact]
    public void A_block_that_is_not_exposed_or_not_allowed_is_not_shown()
    {
        var stored = (string)_host.Store(List, Posted(), _configuration)!;
        var hidden = JsonNode.Parse(stored)!;
        hidden["expose"] = new JsonArray();

        Assert.Empty(Model(hidden.ToJsonString()));
        Assert.Empty(Model(stored, Configuration(_innerType)));
    }

    [Fact]
    public void What_the_layout_does_not_name_is_dropped()
    {
        var posted = JsonNode.Parse(Posted())!;
        posted["contentData"]!.AsArray().Add(JsonNode.Parse($$"""{"contentTypeKey":"{{_outerType}}","key":"{{Guid.NewGuid()}}","values":[]}"""));

        var stored = JsonNode.Parse((string)_host.Store(List, posted, _configuration)!)!;

        Assert.Single(stored["contentData"]!.AsArray());
    }

    [Fact]
    public void A_message_names_the_place_of_the_value_that_it_is_about()
    {
        var posted = Posted().Replace("a@b.dk", "nonsense", StringComparison.Ordinal);

        var results = _host.ValueEditor(List, _configuration).Validate(posted, false, null, PropertyValidationContext.Empty()).ToArray();

        var outer = Assert.IsType<NestedJsonPathValidationResults>(Assert.Single(Assert.IsType<NestedValidationResults>(Assert.Single(results)).ValidationResults));
        Assert.Equal("contentData[0].values[1].value", outer.JsonPath);
        var inner = Assert.IsType<NestedJsonPathValidationResults>(Assert.Single(Assert.IsType<NestedValidationResults>(Assert.Single(outer.ValidationResults)).ValidationResults));
        Assert.Equal("contentData[0].values[3].value", inner.JsonPath);
        Assert.Equal("invalidEmail", Assert.Single(inner.ValidationResults).ErrorMessage);
    }

    [Fact]
    public void Cultures_are_merged_one_by_one()
    {
        var editor = _host.Editor(List);
        var draft = Values("fælles ny", "ny dansk", "new english");
        var live = Values("fælles", "dansk", "english");

        Assert.Equal(["fælles ny", "ny dansk", "english"], ValuesOf(editor.MergePartialPropertyValueForCulture(draft, live, "da-DK")));
        Assert.Equal(["da", "da-DK"], editor.GetChangedCulturesForPartialPropertyValues(Values("a", "b", "c"), Values("x", "y", "c"), "da").Order());
    }

    [Fact]
    public void What_a_user_saves_takes_the_place_of_what_is_stored_in_the_languages_of_that_user()
    {
        var editor = _host.Editor(List);
        var stored = Values("fælles", "dansk", "english");
        var saved = Values("fælles ny", "ny dansk", "new english");

        Assert.Equal(["fælles ny", "ny dansk", "new english"], ValuesOf(editor.MergeVariantInvariantPropertyValue(stored, saved, true, ["da-DK", "en-US"])));
        Assert.Equal(["fælles ny", "ny dansk", "new english"], ValuesOf(editor.MergeVariantInvariantPropertyValue(null, saved, true, ["da-DK", "en-US"])));
        Assert.Equal(["new english", "fælles", "dansk"], ValuesOf(editor.MergeVariantInvariantPropertyValue(stored, saved, false, ["en-US"])));
        Assert.Equal(["fælles ny", "ny dansk"], ValuesOf(editor.MergePartialPropertyValueForCulture(saved, null, "da-DK")));
        Assert.Null(editor.MergeVariantInvariantPropertyValue(null, saved, false, ["en-US"]));
        Assert.Null(editor.MergeVariantInvariantPropertyValue(stored, null, true, ["da-DK", "en-US"]));
    }

    [Fact]
    public void Rich_text_gets_the_urls_of_its_links_and_loses_what_is_for_the_editor()
    {
        var stored = _host.Store("Umbraco.RichText", JsonNode.Parse(
            $$"""{"markup":"<p><a type=\"document\" href=\"/{localLink:{{_linkKey}}}\">x</a><img src=\"/old.jpg\" data-udi=\"umb://media/33333333333333333333333333333333\" /></p>","blocks":null}"""));
        var type = _host.PropertyType("Umbraco.RichText");
        var inter = type.ConvertSourceToInter(Stub.Of<IPublishedElement>(), stored, false);
        var html = ((IHtmlEncodedString)type.ConvertInterToObject(Stub.Of<IPublishedElement>(), PropertyCacheLevel.Unknown, inter, false)!).ToHtmlString();

        Assert.Equal("<p><a href=\"/page\">x</a><img src=\"/media/picture.jpg\" /></p>", html);
        Assert.Equal(2, ((IDataValueReference)_host.ValueEditor("Umbraco.RichText")).GetReferences(stored).Count());
    }

    private static IEnumerable<string> ValuesOf(object? stored) =>
        JsonNode.Parse((string)stored!)!["contentData"]![0]!["values"]!.AsArray().Select(value => value!["value"]!.GetValue<string>());

    private static string Value(JsonNode blocks, string alias)
        => blocks["contentData"]![0]!["values"]!.AsArray().Single(value => value!["alias"]!.GetValue<string>() == alias)!["value"]!.GetValue<string>();

    private static string Configuration(Guid type) => $$"""{"blocks":[{"contentElementTypeKey":"{{type}}"}]}""";

    private static string Blocks(Guid key, Guid type, string values)
        => $$$"""{"layout":{"Umbraco.BlockList":[{"contentKey":"{{{key}}}"}]},"contentData":[{"key":"{{{key}}}","contentTypeKey":"{{{type}}}","values":[{{{values}}}]}],"settingsData":[],"expose":[{"contentKey":"{{{key}}}","culture":null,"segment":null}]}""";

    private string Posted()
    {
        var inner = Blocks(
            _innerKey,
            _innerType,
            $$"""{"alias":"on","value":true},{"alias":"links","value":[{"type":"document","unique":"{{_linkKey}}","name":"A"}]},{"alias":"tags","value":["x"]},{"alias":"mail","value":"a@b.dk"}""");
        return Blocks(_outerKey, _outerType, $$"""{"alias":"title","value":"Hej"},{"alias":"nested","value":{{inner}}},{"alias":"gone","value":1}""");
    }

    private string Values(string shared, string danish, string english) => Blocks(
        _outerKey,
        _outerType,
        $$"""{"alias":"s","value":"{{shared}}"},{"alias":"title","culture":"da-DK","value":"{{danish}}"},{"alias":"title","culture":"en-US","value":"{{english}}"}""");

    private BlockListModel Model(object? stored, string? configuration = null)
    {
        var type = _host.PropertyType(List, configuration ?? _configuration);
        var owner = Stub.Of<IPublishedElement>();
        return (BlockListModel)type.ConvertInterToObject(owner, PropertyCacheLevel.Unknown, type.ConvertSourceToInter(owner, stored, false), false)!;
    }
}
