using System.Text.Json.Nodes;
using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Older;
using Headspace.Cms.Sync.Tests.Site;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Headspace.Cms.Sync.Tests;

/// <summary>Data types as uSync 9 to 13 wrote them: no user interface, configurations of their time.</summary>
public sealed class OlderDataTypeTests
{
    private const string Image = "cc07b313-0843-4aa8-bbda-871c8da728c8";
    private static readonly Guid _key = Guid.Parse("aaaaaaaa-0000-0000-0000-000000000001");

    [Theory]
    [InlineData("Umbraco.DropDown.Flexible", """{"Items":[{"id":2,"value":"b"},{"id":1,"value":"a"}],"Multiple":true}""", """{"items":["a","b"],"multiple":true}""")]
    [InlineData("Umbraco.CheckBoxList", """{"Items":[]}""", """{"items":[]}""")]
    [InlineData("Umbraco.RadioButtonList", """{"items":["a","b"]}""", """{"items":["a","b"]}""")]
    [InlineData("Umbraco.ColorPicker", """{"Items":[{"id":1,"value":"{\"value\":\"ff0000\",\"label\":\"Red\"}"},{"id":2,"value":"00ff00"}],"UseLabel":true}""", """{"items":[{"value":"ff0000","label":"Red"},{"value":"00ff00","label":"00ff00"}],"useLabel":true}""")]
    [InlineData("Umbraco.UploadField", """{"FileExtensions":[{"Id":0,"Value":"pdf"}]}""", """{"fileExtensions":["pdf"]}""")]
    [InlineData("Umbraco.UploadField", """{"fileExtensions":null}""", "{}")]
    [InlineData("Umbraco.Slider", """{"EnableRange":false,"InitialValue":1.0,"InitialValue2":2.0,"MinimumValue":0.0,"MaximumValue":9.0,"StepIncrements":0.5}""", """{"enableRange":false,"initVal1":1.0,"initVal2":2.0,"minVal":0.0,"maxVal":9.0,"step":0.5}""")]
    [InlineData("Umbraco.MultipleTextstring", """{"Minimum":1,"Maximum":3}""", """{"min":1,"max":3}""")]
    [InlineData("Umbraco.Label", """{"ValueType":"INT"}""", """{"umbracoDataValueType":"INT"}""")]
    [InlineData("Umbraco.Tags", """{"Group":"default","StorageType":0,"Delimiter":"\u0000"}""", """{"group":"default","storageType":"Csv"}""")]
    [InlineData("Umbraco.ContentPicker", """{"StartNodeId":"umb://document/11111111111111111111111111111111","ShowOpenButton":false}""", """{"startNodeId":"11111111-1111-1111-1111-111111111111","showOpenButton":false}""")]
    [InlineData("Umbraco.MultiNodeTreePicker", """{"TreeSource":{"ObjectType":"content","StartNodeQuery":"","StartNodeId":"umb://document/11111111111111111111111111111111"},"MinNumber":1}""", """{"minNumber":1,"startNode":{"type":"content","query":"","id":"11111111-1111-1111-1111-111111111111"}}""")]
    [InlineData("Umbraco.MediaPicker", """{"Multiple":true,"OnlyImages":true,"DisableFolderSelect":false,"StartNodeId":"umb://media/11111111111111111111111111111111"}""", """{"multiple":true,"startNodeId":"11111111-1111-1111-1111-111111111111","filter":"cc07b313-0843-4aa8-bbda-871c8da728c8"}""")]
    [InlineData("Umbraco.MediaPicker", """{"multiPicker":true,"onlyImages":false}""", """{"multiple":true}""")]
    [InlineData("Umbraco.ListView", """{"PageSize":10,"Layouts":[{"Name":"Grid","Path":"views/propertyeditors/listview/layouts/grid/grid.html","IsSystem":1},{"Name":"List","Path":"views/propertyeditors/listview/layouts/list/list.html","IsSystem":1}],"IncludeProperties":[{"alias":"updateDate","isSystem":1}]}""", """{"pageSize":10,"layouts":[{"name":"Grid","isSystem":true,"collectionView":"Umb.CollectionView.Document.Grid"},{"name":"List","isSystem":true,"collectionView":"Umb.CollectionView.Document.Table"}],"includeProperties":[{"alias":"updateDate","isSystem":true}]}""")]
    public void Configurations_get_the_form_of_today(string editor, string older, string expected)
    {
        var config = OlderConfigurations.Bring(editor, JsonNode.Parse(older)!.AsObject());

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(config.ToJsonString())), config.ToJsonString());
        Assert.True(JsonNode.DeepEquals(config, OlderConfigurations.Bring(editor, config)), "It has the form of today and has been changed again.");
    }

    [Fact]
    public async Task TinyMce_becomes_the_editor_that_took_its_place()
    {
        using SyncSite site = new();
        Write(site, "Umbraco.TinyMCE", """{"Editor":{"toolbar":["ace","cut","bold","bullist","umbmediapicker"],"stylesheets":[],"mode":"classic","maxImageSize":500},"HideLabel":false,"MediaParentId":"umb://media/11111111111111111111111111111111"}""");

        var dataType = await ImportAsync(site);

        Assert.Equal(("Umbraco.RichText", "Umb.PropertyEditorUi.Tiptap"), (dataType.EditorAlias, dataType.EditorUiAlias));
        await site.ExportAsync();
        var file = site.Read("DataTypes/Older.config");
        Assert.Equal(
            ["SourceEditor", "Bold", "BulletList", "MediaPicker"],
            file.Split("Umb.Tiptap.Toolbar.").Skip(1).Select(text => text[..text.IndexOf('"', StringComparison.Ordinal)]));
        Assert.Contains("\"maxImageSize\": 500", file, StringComparison.Ordinal);
        Assert.Contains("\"mediaParentId\": \"11111111-1111-1111-1111-111111111111\"", file, StringComparison.Ordinal);
        Assert.DoesNotContain("hideLabel", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Umbraco.NestedContent", """{"contentTypes":[{"ncAlias":"item"}]}""")]
    [InlineData("Umbraco.Grid", "")]
    public async Task An_editor_that_is_gone_becomes_a_label_that_keeps_its_texts_with_a_warning(string editor, string config)
    {
        using SyncSite site = new();
        Write(site, editor, config);

        var report = await site.ImportAsync();

        Assert.Contains(editor, Assert.Single(report.Changes, change => change.Kind is SyncChangeKind.Warning).Message, StringComparison.Ordinal);
        var dataType = (await site.Get<IDataTypeService>().GetAsync(_key))!;
        Assert.Equal(("Umbraco.Label", ValueStorageType.Ntext), (dataType.EditorAlias, dataType.DatabaseType));
        Assert.Empty((await site.ImportAsync()).Changes);
    }

    [Fact]
    public async Task Pickers_name_the_types_that_they_let_through_by_key()
    {
        using SyncSite site = new();
        await TestTypes.WritePageAsync(site);
        Write(site, "Umbraco.MultiNodeTreePicker", """{"TreeSource":{"ObjectType":"content"},"Filter":"page,gone"}""");

        var report = await site.ImportAsync();

        Assert.Contains("\"gone\"", Assert.Single(report.Changes, change => change.Kind is SyncChangeKind.Warning).Message, StringComparison.Ordinal);
        var dataType = (await site.Get<IDataTypeService>().GetAsync(_key))!;
        Assert.Equal(TestTypes.PageKey, dataType.ConfigurationAs<MultiNodePickerConfiguration>()!.Filter);
        Assert.Empty((await site.ImportAsync()).Changes);
    }

    [Fact]
    public async Task A_media_picker_names_media_types_that_are_in_the_site_already()
    {
        using SyncSite site = new();
        Write(site, "Umbraco.MediaPicker3", """{"Filter":"Image","Multiple":false,"StartNodeId":null}""");

        var dataType = await ImportAsync(site);

        Assert.Equal(Image, dataType.ConfigurationAs<MediaPicker3Configuration>()!.Filter);
    }

    [Fact]
    public async Task The_list_of_a_dropdown_is_one_of_texts()
    {
        using SyncSite site = new();
        Write(site, "Umbraco.DropDown.Flexible", """{"Items":[{"id":1,"value":"en"},{"id":2,"value":"to"}],"Multiple":false}""");

        var dataType = await ImportAsync(site);

        Assert.Equal("Umb.PropertyEditorUi.Dropdown", dataType.EditorUiAlias);
        Assert.Equal(["en", "to"], dataType.ConfigurationAs<DropDownFlexibleConfiguration>()!.Items);
    }

    [Fact]
    public async Task The_configuration_of_an_editor_of_somebody_else_stays_as_it_is()
    {
        using SyncSite site = new();
        site.Write("DataTypes/Older.config", DataType("Somebody.Else", """{"Items":[{"id":1,"value":"x"}]}"""));

        Assert.Contains("no property editor \"Somebody.Else\"", Assert.Single((await site.ImportAsync()).Changes).Message, StringComparison.Ordinal);
    }

    private static async Task<IDataType> ImportAsync(SyncSite site)
    {
        var report = await site.ImportAsync();
        Assert.Empty(report.Changes.Where(change => change.Kind is SyncChangeKind.Error or SyncChangeKind.Warning).Select(change => change.Message));
        Assert.Empty((await site.ImportAsync()).Changes);
        return (await site.Get<IDataTypeService>().GetAsync(_key))!;
    }

    private static void Write(SyncSite site, string editor, string config) => site.Write("DataTypes/Older.config", DataType(editor, config));

    private static string DataType(string editor, string config) => $"""
        <DataType Key="{_key}" Alias="Older" Level="1">
          <Info><Name>Older</Name><EditorAlias>{editor}</EditorAlias><DatabaseType>Ntext</DatabaseType></Info>
          <Config><![CDATA[{config}]]></Config>
        </DataType>
        """;
}
