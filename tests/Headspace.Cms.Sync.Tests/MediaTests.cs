using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Tests.Site;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Tests;

public sealed class MediaTests
{
    private const string Key = "11111111-1111-1111-1111-111111111111";
    private const string Media = $"""
        <Media Key="{Key}" Alias="Rapport" Level="1">
          <Info>
            <Parent Key="00000000-0000-0000-0000-000000000000" />
            <Trashed>false</Trashed>
            <ContentType>File</ContentType>
            <CreateDate>2026-11-22T03:00:00</CreateDate>
            <NodeName Default="Rapport" />
            <SortOrder>0</SortOrder>
          </Info>
          <Properties>
            <umbracoFile>
              <Value><![CDATA[/media/abc/rapport.pdf]]></Value>
            </umbracoFile>
          </Properties>
        </Media>
        """;

    [Fact]
    public async Task A_file_comes_into_the_site_with_its_item_and_goes_out_again()
    {
        using SyncSite site = new();
        site.Write("Media/rapport.config", Media);
        Binary(site, "abc/rapport.pdf", "first");
        var before = site.Files();

        await site.ImportAsync(SyncGroup.All);
        var media = site.Get<IMediaService>().GetById(Guid.Parse(Key))!;
        Assert.Equal("first", Content(site, "abc/rapport.pdf"));
        Assert.Equal("5", media.GetValue(Constants.Conventions.Media.Bytes)?.ToString());
        Assert.Equal("pdf", media.GetValue(Constants.Conventions.Media.Extension));
        Assert.Empty((await site.ImportAsync(SyncGroup.All)).Changes);

        Directory.Delete(site.MediaFolder, recursive: true);
        await site.ExportAsync(SyncGroup.Content);
        Assert.Equal("first", File.ReadAllText(Path.Combine(site.MediaFolder, "abc", "rapport.pdf")));
        Assert.Equal(before["Media/rapport.config"], site.Files()["Media/rapport.config"]);
    }

    [Fact]
    public async Task A_file_that_has_changed_is_copied_again()
    {
        using SyncSite site = new();
        site.Write("Media/rapport.config", Media);
        Binary(site, "abc/rapport.pdf", "first");
        await site.ImportAsync(SyncGroup.All);
        Binary(site, "abc/rapport.pdf", "other");

        var report = await site.ImportAsync(SyncGroup.All);

        Assert.Equal("other", Content(site, "abc/rapport.pdf"));
        Assert.Equal(SyncChangeKind.Update, Assert.Single(report.Changes).Kind);
    }

    [Fact]
    public async Task A_missing_file_is_said_and_the_item_is_in()
    {
        using SyncSite site = new();
        site.Write("Media/rapport.config", Media);

        var report = await site.ImportAsync(SyncGroup.All);

        Assert.Contains(report.Changes, change => change.Kind is SyncChangeKind.Warning && change.Message!.Contains("abc/rapport.pdf", StringComparison.Ordinal));
        Assert.NotNull(site.Get<IMediaService>().GetById(Guid.Parse(Key)));
    }

    [Fact]
    public async Task A_path_that_leads_out_of_the_media_folder_is_not_followed()
    {
        using SyncSite site = new();
        site.Write("Media/rapport.config", Media.Replace("/media/abc/rapport.pdf", "/media/../../test.db", StringComparison.Ordinal));

        await site.ImportAsync(SyncGroup.All);
        await site.ExportAsync(SyncGroup.Content);

        Assert.False(Directory.Exists(site.MediaFolder));
    }

    private static void Binary(SyncSite site, string path, string text)
    {
        var full = Path.Combine(site.MediaFolder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private static string Content(SyncSite site, string path)
    {
        using StreamReader reader = new(site.Get<MediaFileManager>().FileSystem.OpenFile(path));
        return reader.ReadToEnd();
    }
}
