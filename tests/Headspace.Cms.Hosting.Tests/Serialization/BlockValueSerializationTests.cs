using Umbraco.Cms.Core.Models.Blocks;

namespace Headspace.Cms.Hosting.Tests.Serialization;

public sealed class BlockValueSerializationTests
{
    private const string Content = "11111111-1111-1111-1111-111111111111";
    private const string Inner = "22222222-2222-2222-2222-222222222222";
    private const string Type = "33333333-3333-3333-3333-333333333333";

    [Theory]
    [InlineData("Layout")]
    [InlineData("layout")]
    public void The_layout_is_read_in_either_case(string name)
    {
        var value = Serializers.Json.Deserialize<BlockListValue>(
            $$$$"""{"contentData":[{"contentTypeKey":"{{{{Type}}}}","udi":null,"key":"{{{{Content}}}}","values":[{"alias":"title","value":"Hej"}]}],"settingsData":[],"expose":[],"{{{{name}}}}":{"Umbraco.BlockList":[{"contentUdi":null,"contentKey":"{{{{Content}}}}","settingsKey":null}]}}""")!;

        Assert.Equal(Guid.Parse(Content), Assert.Single(value.GetLayouts()!).ContentKey);
        Assert.Equal("Hej", value.ContentData.Single().Values.Single().Value);
    }

    [Fact]
    public void The_layout_is_written_in_lower_case_and_without_udis()
    {
        BlockListValue value = new([new BlockListLayoutItem(Guid.Parse(Content))]);

        Assert.Equal(
            $$$$"""{"contentData":[],"settingsData":[],"expose":[],"layout":{"Umbraco.BlockList":[{"contentKey":"{{{{Content}}}}","settingsKey":null}]}}""",
            Serializers.Json.Serialize(value));
    }

    [Fact]
    public void A_grid_layout_keeps_its_areas()
    {
        var json = $$$$"""{"contentData":[],"settingsData":[],"expose":[],"layout":{"Umbraco.BlockGrid":[{"columnSpan":12,"rowSpan":1,"areas":[{"key":"{{{{Type}}}}","items":[{"columnSpan":6,"rowSpan":1,"areas":[],"contentKey":"{{{{Inner}}}}","settingsKey":null}]}],"contentKey":"{{{{Content}}}}","settingsKey":null}]}}""";
        var value = Serializers.Json.Deserialize<BlockGridValue>(json)!;

        Assert.Equal(Guid.Parse(Inner), value.GetLayouts()!.Single().Areas.Single().Items.Single().ContentKey);
        Assert.Equal(json, Serializers.Json.Serialize(value));
    }

    [Fact]
    public void Entries_without_content_and_layouts_of_other_editors_are_dropped()
    {
        var value = Serializers.Json.Deserialize<BlockListValue>(
            $$$$"""{"layout":{"Umbraco.BlockGrid":[{"contentKey":"{{{{Content}}}}"}],"Umbraco.BlockList":[{"settingsKey":null},{"contentUdi":"umb://element/22222222222222222222222222222222"},null]}}""")!;

        Assert.Equal(Guid.Parse(Inner), Assert.Single(value.GetLayouts()!).ContentKey);
    }

    [Fact]
    public void A_rich_text_value_answers_to_its_old_editor_alias()
    {
        var value = Serializers.Json.Deserialize<RichTextBlockValue>(
            $$$$"""{"layout":{"Umbraco.TinyMCE":[{"contentKey":"{{{{Content}}}}"}]}}""")!;

        Assert.Single(value.GetLayouts()!);
    }

    [Fact]
    public void A_single_block_may_be_stored_without_an_array()
    {
        var value = Serializers.Json.Deserialize<SingleBlockValue>(
            $$$$"""{"layout":{"Umbraco.SingleBlock":{"contentKey":"{{{{Content}}}}"}}}""")!;

        Assert.Single(value.GetLayouts()!);
    }

    [Fact]
    public void Blocks_of_the_old_format_are_read_through_the_converter_of_core()
    {
        var data = new BlockListEditorDataConverter(Serializers.Json).Deserialize(
            $$$$"""{"layout":{"Umbraco.BlockList":[{"contentUdi":"umb://element/{{{{Content.Replace("-", string.Empty)}}}}" }]},"contentData":[{"contentTypeKey":"{{{{Type}}}}","udi":"umb://element/{{{{Content.Replace("-", string.Empty)}}}}","title":"Hej"}],"settingsData":[]}""");

        Assert.Equal(Guid.Parse(Content), data.BlockValue.ContentData.Single().Key);
        Assert.Equal("Hej", data.BlockValue.ContentData.Single().Values.Single().Value);
        Assert.Equal(Guid.Parse(Content), data.References.Single().ContentKey);
    }
}
