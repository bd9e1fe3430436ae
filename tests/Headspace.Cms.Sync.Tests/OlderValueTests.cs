using System.Text.Json.Nodes;
using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Older;
using Headspace.Cms.Sync.Tests.Site;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Tests;

public sealed class OlderValueTests
{
    private const string Block = "11111111111111111111111111111111";
    private const string Inner = "22222222222222222222222222222222";
    private const string BlockKey = "11111111-1111-1111-1111-111111111111";
    private const string TypeKey = "33333333-3333-3333-3333-333333333333";
    private static readonly Guid _pageKey = Guid.Parse("aaaaaaaa-0000-0000-0000-000000000009");
    private static readonly Guid _key = Guid.Parse("aaaaaaaa-0000-0000-0000-000000000001");

    [Fact]
    public void Blocks_get_keys_values_and_say_that_they_are_shown()
    {
        var older = $$"""
            {"layout":{"Umbraco.BlockList":[{"contentUdi":"umb://element/{{Block}}","settingsUdi":"umb://element/{{Inner}}"}]},
             "contentData":[{"contentTypeKey":"{{TypeKey}}","udi":"umb://element/{{Block}}","title":"hej"}],
             "settingsData":[{"contentTypeKey":"{{TypeKey}}","udi":"umb://element/{{Inner}}","isWide":"1"}]}
            """;
        var expected = $$"""
            {"layout":{"Umbraco.BlockList":[{"contentKey":"{{BlockKey}}","settingsKey":"{{Guid.Parse(Inner)}}"}]},
             "contentData":[{"contentTypeKey":"{{TypeKey}}","key":"{{BlockKey}}","values":[{"alias":"title","culture":null,"segment":null,"value":"hej"}]}],
             "settingsData":[{"contentTypeKey":"{{TypeKey}}","key":"{{Guid.Parse(Inner)}}","values":[{"alias":"isWide","culture":null,"segment":null,"value":"1"}]}],
             "expose":[{"contentKey":"{{BlockKey}}","culture":null,"segment":null}]}
            """;

        AssertBecomes(expected, older);
    }

    [Theory]
    [InlineData("null")]
    [InlineData($"\"umb://element/{Block}\"")]
    public void Blocks_of_today_stay_as_they_are(string udi) => Assert.Null(OlderBlocks.Bring($$"""
        {"layout":{"Umbraco.BlockList":[{"contentUdi":{{udi}},"settingsUdi":null,"contentKey":"{{BlockKey}}","settingsKey":null}]},
         "contentData":[{"contentTypeKey":"{{TypeKey}}","udi":{{udi}},"key":"{{BlockKey}}","values":[{"alias":"title","culture":null,"segment":null,"value":"hej"}]}],
         "settingsData":[],"expose":[{"contentKey":"{{BlockKey}}","culture":null,"segment":null}]}
        """));

    [Fact]
    public void Blocks_in_blocks_and_in_the_markup_of_rich_text_are_brought_along()
    {
        var inner = $$"""{"layout":{"Umbraco.BlockGrid":[{"contentUdi":"umb://element/{{Inner}}","areas":[{"items":[{"contentUdi":"umb://element/{{Inner}}"}]}]}]},"contentData":[{"contentTypeKey":"{{TypeKey}}","udi":"umb://element/{{Inner}}"}],"settingsData":[]}""";
        JsonObject older = new()
        {
            ["markup"] = $"<p>x</p><umb-rte-block data-content-udi=\"umb://element/{Block}\"></umb-rte-block>",
            ["blocks"] = new JsonObject
            {
                ["contentData"] = new JsonArray(new JsonObject { ["contentTypeKey"] = TypeKey, ["udi"] = "umb://element/" + Block, ["list"] = inner })
            }
        };

        var value = JsonNode.Parse(OlderBlocks.Bring(older.ToJsonString())!)!;

        Assert.Contains($"data-content-key=\"{BlockKey}\"", value["markup"]!.ToString(), StringComparison.Ordinal);
        var nested = JsonNode.Parse(value["blocks"]!["contentData"]![0]!["values"]![0]!["value"]!.ToString())!;
        var area = nested["layout"]!["Umbraco.BlockGrid"]![0]!;
        Assert.Equal(Guid.Parse(Inner).ToString(), area["contentKey"]!.ToString());
        Assert.Equal(Guid.Parse(Inner).ToString(), area["areas"]![0]!["items"]![0]!["contentKey"]!.ToString());
        Assert.Null(OlderBlocks.Bring(value.ToJsonString()));
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("umb://media/11111111111111111111111111111111")]
    [InlineData("[{\"udi\":\"umb://document/11111111111111111111111111111111\"}]")]
    [InlineData("{\"contentData\":[{\"key\":\"11111111-1111-1111-1111-111111111111\",\"values\":[{\"alias\":\"udi\",\"value\":\"x\"}]}]}")]
    public void Other_values_stay_as_they_are(string value) => Assert.Null(OlderBlocks.Bring(value));

    [Fact]
    public async Task What_the_old_media_picker_stored_is_picked_by_the_new_one()
    {
        using SyncSite site = new();
        site.Write("DataTypes/Older.config", $$"""<DataType Key="{{_key}}" Alias="Older" Level="1"><Info><Name>Older</Name><EditorAlias>Umbraco.MediaPicker</EditorAlias></Info><Config><![CDATA[{"Multiple":true}]]></Config></DataType>""");
        site.Write("ContentTypes/old.config", $"""
            <ContentType Key="{TypeKey}" Alias="page" Level="1">
              <Info><Name>Page</Name><AllowAtRoot>True</AllowAtRoot></Info>
              <GenericProperties><GenericProperty><Key>{BlockKey}</Key><Alias>images</Alias><Definition>{_key}</Definition></GenericProperty></GenericProperties>
            </ContentType>
            """);
        site.Write("Content/page.config", TestTypes.Page(_pageKey, "Page", properties: $"<images><Value>umb://media/{Block},umb://media/{Inner}</Value></images>"));

        Assert.All((await site.ImportAsync(SyncGroup.All)).Changes, change => Assert.Equal(SyncChangeKind.Create, change.Kind));

        var picks = JsonNode.Parse(site.Get<IContentService>().GetById(_pageKey)!.GetValue<string>("images")!)!.AsArray();
        Assert.Equal([BlockKey, Guid.Parse(Inner).ToString()], picks.Select(pick => pick!["mediaKey"]!.ToString()));
        Assert.Equal(2, picks.Select(pick => pick!["key"]!.ToString()).Distinct().Count());
        Assert.Empty((await site.ImportAsync(SyncGroup.All)).Changes);
        await site.ExportAsync(SyncGroup.All);
        Assert.Empty((await site.ImportAsync(SyncGroup.All)).Changes);
    }

    private static void AssertBecomes(string expected, string older)
    {
        var value = OlderBlocks.Bring(older)!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(value)), value);
        Assert.Null(OlderBlocks.Bring(value));
    }
}
