using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Tests.Site;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Tests;

/// <summary>No exported blueprint in a folder has been seen: the files follow the description of the format.</summary>
public sealed class BlueprintFolderTests
{
    private static readonly Guid _key = Guid.Parse("11111111-1111-1111-1111-111111111111");
    private static readonly Guid _folderKey = Guid.Parse("44444444-4444-4444-4444-444444444444");

    [Fact]
    public async Task A_blueprint_comes_back_into_folders_that_are_made_for_it()
    {
        using SyncSite one = new();
        await FillAsync(one);
        var outer = await FolderAsync(one, Guid.NewGuid(), "News & more", null);
        await FolderAsync(one, _folderKey, "Press releases", outer.Key);
        await MoveAsync(one, _folderKey);
        await one.ExportAsync(SyncGroup.All);
        var file = one.Read("Blueprints/news.config");
        Assert.Contains($"<Parent Key=\"{_folderKey}\">Press releases</Parent>", file, StringComparison.Ordinal);
        Assert.Contains("<Folder>News%20%26%20more/Press%20releases</Folder>", file, StringComparison.Ordinal);

        using SyncSite other = new();
        SyncSite.Copy(one.Folder, other.Folder);
        var report = await other.ImportAsync(SyncGroup.All);

        Assert.Empty(report.Changes.Where(change => change.Kind is SyncChangeKind.Error or SyncChangeKind.Warning).Select(change => change.Message));
        Assert.Equal(["News & more", "Press releases"], await FoldersOfAsync(other));
        Assert.Equal(_folderKey, (await ParentAsync(other))!.Key);
        Assert.Empty((await other.ImportAsync(SyncGroup.All)).Changes);
        Assert.DoesNotContain((await other.ExportAsync(SyncGroup.All)).Changes, change => change.ItemType == "Content");
    }

    [Fact]
    public async Task A_blueprint_follows_its_file_into_another_folder_and_out_of_all()
    {
        using SyncSite site = new();
        await FillAsync(site);
        site.Write("Blueprints/news.config", Blueprint("<Parent Key=\"" + _folderKey + "\">Press releases</Parent><Path>/Pressreleases/News</Path>"));
        await site.ImportAsync(SyncGroup.All);
        Assert.Equal(["Press releases"], await FoldersOfAsync(site));
        Assert.Empty((await site.ImportAsync(SyncGroup.All)).Changes);

        site.Write("Blueprints/news.config", Blueprint($"<Parent Key=\"{Guid.Empty}\" /><Path>/News</Path>"));
        Assert.Equal(SyncChangeKind.Update, Assert.Single((await site.ImportAsync(SyncGroup.All)).Changes).Kind);
        Assert.Null(await ParentAsync(site));
        Assert.Empty((await site.ImportAsync(SyncGroup.All)).Changes);
    }

    [Fact]
    public async Task A_folder_of_the_same_name_with_another_key_is_the_same_folder()
    {
        using SyncSite site = new();
        await FillAsync(site);
        await FolderAsync(site, Guid.NewGuid(), "Press", null);
        site.Write("Blueprints/news.config", Blueprint($"<Parent Key=\"{_folderKey}\">Press</Parent><Path>/Press/News</Path>"));

        await site.ImportAsync(SyncGroup.All);

        Assert.Single(await site.Get<IContentBlueprintContainerService>().GetAllAsync());
        Assert.Equal(["Press"], await FoldersOfAsync(site));
        Assert.Empty((await site.ImportAsync(SyncGroup.All)).Changes);
    }

    [Fact]
    public async Task A_blueprint_that_is_moved_is_written()
    {
        using SyncSite site = new(new() { ["uSync:Settings:ExportOnSave"] = "All" });
        await FillAsync(site);
        await FolderAsync(site, _folderKey, "Press", null);

        await MoveAsync(site, _folderKey);

        Assert.Contains("<Folder>Press</Folder>", site.Read("Blueprints/news.config"), StringComparison.Ordinal);
    }

    private static async Task FillAsync(SyncSite site)
    {
        await TestTypes.WritePageAsync(site);
        site.Write("Blueprints/news.config", Blueprint($"<Parent Key=\"{Guid.Empty}\" /><Path>/News</Path>"));
        await site.ImportAsync(SyncGroup.All);
    }

    private static async Task<EntityContainer> FolderAsync(SyncSite site, Guid key, string name, Guid? parentKey)
        => (await site.Get<IContentBlueprintContainerService>().CreateAsync(key, name, parentKey, Constants.Security.SuperUserKey)).Result!;

    private static async Task MoveAsync(SyncSite site, Guid folderKey)
    {
        var blueprint = site.Get<IContentService>().GetBlueprintById(_key)!;
        blueprint.ParentId = (await site.Get<IContentBlueprintContainerService>().GetAsync(folderKey))!.Id;
        site.Get<IContentService>().MoveBlueprint(blueprint);
    }

    private static Task<EntityContainer?> ParentAsync(SyncSite site)
        => site.Get<IContentBlueprintContainerService>().GetParentAsync(site.Get<IContentService>().GetBlueprintById(_key)!);

    private static async Task<List<string>> FoldersOfAsync(SyncSite site)
    {
        List<string> names = [];
        for (var folder = await ParentAsync(site); folder is not null; folder = await site.Get<IContentBlueprintContainerService>().GetParentAsync(folder))
            names.Insert(0, folder.Name!);
        return names;
    }

    private static string Blueprint(string place) => $"""
        <Content Key="{_key}" Alias="News" Level="1">
          <Info>
            {place}
            <Trashed>false</Trashed>
            <ContentType>page</ContentType>
            <NodeName Default="News" />
            <SortOrder>0</SortOrder>
            <IsBlueprint>true</IsBlueprint>
          </Info>
          <Properties><title><Value><![CDATA[start here]]></Value></title></Properties>
        </Content>
        """;
}
