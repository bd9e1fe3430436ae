using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Tests.Site;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Tests;

/// <summary>Kinds of which no exported folder has been seen, or few: the files are written by hand from the description of the format.</summary>
public sealed class OtherKindsTests
{
    private const string Key = "11111111-1111-1111-1111-111111111111";
    private static readonly Dictionary<string, string?> _onSave = new() { ["uSync:Settings:ExportOnSave"] = "All" };

    [Fact]
    public async Task Webhooks_come_in_whole_also_those_that_are_disabled()
    {
        using SyncSite site = new();
        site.Write("Webhooks/a.config", $"""
            <Webhook Key="{Key}" Alias="https://example.org/hook">
              <Url>https://example.org/hook</Url>
              <Enabled>False</Enabled>
              <ContentTypeKeys><Key>22222222-2222-2222-2222-222222222222</Key></ContentTypeKeys>
              <Events><Event>Umbraco.ContentPublish</Event></Events>
              <Headers><Header Key="X-Secret">s</Header></Headers>
            </Webhook>
            """);

        await site.ImportAsync();

        var webhook = (await site.Get<IWebhookService>().GetAsync(Guid.Parse(Key)))!;
        Assert.False(webhook.Enabled);
        Assert.Equal(["Umbraco.ContentPublish"], webhook.Events);
        Assert.Equal("s", webhook.Headers["X-Secret"]);
        await AssertStableAsync(site);
    }

    [Fact]
    public async Task Relation_types_come_in_and_go_out()
    {
        using SyncSite site = new();
        site.Write("RelationTypes/friend.config", $"""
            <RelationType Key="{Key}" Alias="friend" Level="0">
              <Info>
                <Name>Friend</Name>
                <ParentType>c66ba18e-eaf3-4cff-8a22-41b16d66a972</ParentType>
                <ChildType></ChildType>
                <Bidirectional>true</Bidirectional>
                <IsDependency>False</IsDependency>
              </Info>
            </RelationType>
            """);

        await site.ImportAsync(SyncGroup.All);

        var type = site.Get<IRelationService>().GetRelationTypeByAlias("friend")!;
        Assert.True(type.IsBidirectional);
        Assert.Equal(Constants.ObjectTypes.Document, type.ParentObjectType);
        Assert.Null(type.ChildObjectType);
        await AssertStableAsync(site);
    }

    [Fact]
    public async Task Member_types_keep_their_flags_and_built_in_properties_are_found_by_alias()
    {
        using SyncSite site = new();
        await site.ExportAsync(SyncGroup.All);
        var textBox = (await site.Get<IDataTypeService>().GetAllAsync()).First(dataType => dataType.EditorAlias == "Umbraco.TextBox").Key;
        site.Write("MemberTypes/volunteer.config", $"""
            <MemberType Key="{Key}" Alias="volunteer" Level="1">
              <Info><Name>Volunteer</Name><Icon>icon-user</Icon></Info>
              <GenericProperties>
                <GenericProperty>
                  <Key>12345678-0000-0000-0000-000000000000</Key><Name>Comments</Name><Alias>umbracoMemberComments</Alias><Definition>{textBox}</Definition>
                  <CanEdit>true</CanEdit><CanView>false</CanView><IsSensitive>true</IsSensitive>
                </GenericProperty>
                <GenericProperty>
                  <Name>Locked</Name><Alias>umbracoMemberLockedOut</Alias><Definition>{textBox}</Definition>
                </GenericProperty>
              </GenericProperties>
              <Structure />
              <Tabs />
            </MemberType>
            """);

        var report = await site.ImportAsync(SyncGroup.All);

        Assert.Empty(report.Changes.Where(change => change.Kind is SyncChangeKind.Error).Select(change => change.Message));
        var type = site.Get<IMemberTypeService>().Get("volunteer")!;
        var comments = Assert.Single(type.PropertyTypes, property => property.Alias.StartsWith("umbracoMember", StringComparison.Ordinal));
        Assert.NotEqual("12345678-0000-0000-0000-000000000000", comments.Key.ToString());
        Assert.True(type.MemberCanEditProperty(comments.Alias));
        Assert.False(type.MemberCanViewProperty(comments.Alias));
        Assert.True(type.IsSensitiveProperty(comments.Alias));
        Assert.Contains("2a280588-0000-0000-0000-000000000000", site.Read("MemberTypes/member.config"), StringComparison.Ordinal);
        await site.ExportAsync(SyncGroup.All);
        await AssertStableAsync(site);
    }

    [Fact]
    public async Task Blueprints_come_in_as_drafts_and_are_not_documents()
    {
        using SyncSite site = new();
        await TestTypes.WritePageAsync(site);
        site.Write("Blueprints/news.config", $"""
            <Content Key="{Key}" Alias="News" Level="1">
              <Info>
                <Parent Key="00000000-0000-0000-0000-000000000000"></Parent>
                <Path>/News</Path>
                <Trashed>false</Trashed>
                <ContentType>page</ContentType>
                <NodeName Default="News" />
                <SortOrder>0</SortOrder>
                <Published Default="false" />
                <IsBlueprint>true</IsBlueprint>
              </Info>
              <Properties><title><Value><![CDATA[start here]]></Value></title></Properties>
            </Content>
            """);

        await site.ImportAsync(SyncGroup.All);

        Assert.Equal("start here", site.Get<IContentService>().GetBlueprintById(Guid.Parse(Key))!.GetValue("title"));
        Assert.Empty(site.Get<IContentService>().GetRootContent());
        await site.ExportAsync(SyncGroup.All);
        Assert.Contains("<IsBlueprint>true</IsBlueprint>", site.Read("Blueprints/news.config"), StringComparison.Ordinal);
        await AssertStableAsync(site);
    }

    [Fact]
    public async Task They_are_written_when_they_are_saved_and_leave_word_when_they_are_deleted()
    {
        using SyncSite site = new(_onSave);
        var webhook = new Webhook("https://example.org", true, [], ["Umbraco.ContentPublish"]) { Key = Guid.Parse(Key) };
        await site.Get<IWebhookService>().CreateAsync(webhook);
        await site.Get<IRelationService>().CreateAsync(new RelationType("friend", "Friend"), Constants.Security.SuperUserKey);

        Assert.Contains("<Enabled>true</Enabled>", site.Read($"Webhooks/{Key}.config"), StringComparison.Ordinal);
        Assert.Contains("<Name>Friend</Name>", site.Read("RelationTypes/friend.config"), StringComparison.Ordinal);

        await site.Get<IWebhookService>().DeleteAsync(Guid.Parse(Key));
        Assert.Contains("Change=\"Delete\"", site.Read($"Webhooks/{Key}.config"), StringComparison.Ordinal);
    }

    private static async Task AssertStableAsync(SyncSite site)
    {
        Assert.Empty((await site.ImportAsync(SyncGroup.All)).Changes);
        await site.ExportAsync(SyncGroup.All);
        var files = site.Files();
        Assert.Empty((await site.ExportAsync(SyncGroup.All)).Changes);
        Assert.Empty((await site.ImportAsync(SyncGroup.All)).Changes);
        Assert.All(site.Files(), file => Assert.Equal(files[file.Key], file.Value));
    }
}
