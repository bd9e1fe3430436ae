using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Tests.Site;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Tests;

public sealed class OlderFolderTests
{
    private const string DataTypeKey = "aaaaaaaa-0000-0000-0000-000000000001";
    private const string TypeKey = "aaaaaaaa-0000-0000-0000-000000000002";
    private const string HomeKey = "aaaaaaaa-0000-0000-0000-000000000003";
    private const string AboutKey = "aaaaaaaa-0000-0000-0000-000000000004";

    [Theory]
    [InlineData("v9")]
    [InlineData("v14")]
    public async Task The_folder_of_an_older_version_is_read_where_there_is_none_of_this_one(string version)
    {
        using SyncSite site = new();
        Write(site, version);

        var report = await site.ImportAsync(SyncGroup.All);

        Assert.Empty(report.Changes.Where(change => change.Kind is SyncChangeKind.Error or SyncChangeKind.Warning).Select(change => change.Message));
        var dataType = (await site.Get<IDataTypeService>().GetAsync(Guid.Parse(DataTypeKey)))!;
        Assert.Equal(("Umbraco.TrueFalse", "Umb.PropertyEditorUi.Toggle"), (dataType.EditorAlias, dataType.EditorUiAlias));
        var type = site.Get<IContentTypeService>().Get("home")!;
        Assert.Equal(Constants.DataTypes.Guids.ListViewContentGuid, type.ListView);
        Assert.True(type.AllowedAsRoot);
        var about = site.Get<IContentService>().GetById(Guid.Parse(AboutKey))!;
        Assert.Equal(("About us", 1), (about.Name, about.GetValue("isShown")));
        Assert.True(about.Published);
    }

    [Fact]
    public async Task A_second_import_of_it_changes_nothing_and_its_export_means_the_same()
    {
        using SyncSite site = new();
        Write(site, "v13");
        await site.ImportAsync(SyncGroup.All);

        Assert.Empty((await site.ImportAsync(SyncGroup.All)).Changes);
        await site.ExportAsync(SyncGroup.All);
        Assert.True(Directory.Exists(site.Folder));
        Assert.Empty((await site.ImportAsync(SyncGroup.All)).Changes);
        Directory.Delete(site.Folder, recursive: true);
        Assert.Empty((await site.ReportAsync()).Changes);
    }

    [Fact]
    public async Task A_plain_path_is_a_media_file_as_well_as_json_is()
    {
        using SyncSite site = new();
        Directory.CreateDirectory(Path.Combine(site.MediaFolder, "abc"));
        await File.WriteAllTextAsync(Path.Combine(site.MediaFolder, "abc", "x.pdf"), "pdf", TestContext.Current.CancellationToken);
        site.Write("Media/x.config", $"""
            <Media Key="{HomeKey}" Alias="x" Level="1">
              <Info><Parent Key="{Guid.Empty}" /><Path>/x</Path><Trashed>False</Trashed><ContentType>File</ContentType><NodeName Default="x" /><SortOrder>0</SortOrder></Info>
              <Properties><umbracoFile><Value>/media/abc/x.pdf</Value></umbracoFile></Properties>
            </Media>
            """);

        Assert.DoesNotContain((await site.ImportAsync(SyncGroup.All)).Changes, change => change.Kind is not SyncChangeKind.Create);

        Assert.Equal("/media/abc/x.pdf", site.Get<IMediaService>().GetById(Guid.Parse(HomeKey))!.GetValue("umbracoFile"));
        Assert.Empty((await site.ImportAsync(SyncGroup.All)).Changes);
    }

    // No byte order mark, folders for the tree, flags in capitals, texts without CDATA, no names where cultures have theirs.
    private static void Write(SyncSite site, string version)
    {
        var root = $"../{version}/";
        site.Write(root + "DataTypes/Shown.config", $$"""
            <?xml version="1.0" encoding="utf-8"?>
            <DataType Key="{{DataTypeKey}}" Alias="Shown" Level="1">
              <Info><Name>Shown</Name><EditorAlias>Umbraco.TrueFalse</EditorAlias><DatabaseType>Integer</DatabaseType></Info>
              <Config>{ "default": true }</Config>
            </DataType>
            """);
        site.Write(root + "ContentTypes/home.config", $"""
            <ContentType Key="{TypeKey}" Alias="home" Level="1">
              <Info>
                <Name>Home</Name><Icon>icon-home</Icon><Thumbnail>folder.png</Thumbnail><Description></Description>
                <AllowAtRoot>True</AllowAtRoot><IsListView>True</IsListView><Variations>Nothing</Variations><IsElement>false</IsElement>
                <Compositions /><DefaultTemplate></DefaultTemplate><AllowedTemplates />
              </Info>
              <Structure><ContentType Key="{TypeKey}" SortOrder="0">home</ContentType></Structure>
              <GenericProperties>
                <GenericProperty>
                  <Key>aaaaaaaa-0000-0000-0000-000000000005</Key><Name>Shown</Name><Alias>isShown</Alias><Definition>{DataTypeKey}</Definition>
                  <Type>Umbraco.TrueFalse</Type><Mandatory>false</Mandatory><Validation></Validation><Description><![CDATA[]]></Description>
                  <SortOrder>0</SortOrder><Tab Alias="content">Content</Tab>
                </GenericProperty>
              </GenericProperties>
              <Tabs><Tab><Key>aaaaaaaa-0000-0000-0000-000000000006</Key><Caption>Content</Caption><Alias>content</Alias><Type>Group</Type><SortOrder>0</SortOrder></Tab></Tabs>
            </ContentType>
            """);
        site.Write(root + "Content/home.config", Page(HomeKey, "Home", Guid.Empty.ToString(), 1, "<NodeName Default=\"Home\" />", "0"));
        site.Write(root + "Content/home/about.config", Page(AboutKey, "About us", HomeKey, 2, "<NodeName />", "True"));
    }

    private static string Page(string key, string name, string parent, int level, string nodeName, string value) => $"""
        <Content Key="{key}" Alias="{name}" Level="{level}">
          <Info>
            <Parent Key="{parent}"></Parent><Path>/{name}</Path><Trashed>False</Trashed><ContentType>home</ContentType>
            <CreateDate>2021-02-03T04:05:06</CreateDate>{nodeName}<SortOrder>3</SortOrder><Published Default="True" /><Schedule /><Template />
          </Info>
          <Properties><isShown><Value>{value}</Value></isShown></Properties>
        </Content>
        """;
}
