using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Tests.Site;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Tests;

public sealed class MediaTests
{
    private const string Key = "11111111-1111-1111-1111-111111111111";
    private const string FolderKey = "22222222-2222-2222-2222-222222222222";
    private const string IncludeFileHash = "uSync:Sets:Default:Handlers:MediaHandler:Settings:IncludeFileHash";
    private const string Folder = $"""
        <Media Key="{FolderKey}" Alias="Mappe" Level="1">
          <Info><Parent Key="00000000-0000-0000-0000-000000000000" /><Trashed>false</Trashed><ContentType>Folder</ContentType><NodeName Default="Mappe" /><SortOrder>1</SortOrder></Info>
          <Properties />
        </Media>
        """;

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

    [Fact]
    public async Task Media_in_the_bin_come_back_into_the_bin_and_remember_where_they_lay()
    {
        using SyncSite one = new();
        Binary(one, "abc/rapport.pdf", "first");
        one.Write("Media/mappe.config", Folder);
        var below = Media.Replace("<Parent Key=\"00000000-0000-0000-0000-000000000000\" />", $"<Parent Key=\"{FolderKey}\">Mappe</Parent>", StringComparison.Ordinal)
            .Replace("Level=\"1\"", "Level=\"2\"", StringComparison.Ordinal);
        one.Write("Media/rapport.config", below);
        await one.ImportAsync(SyncGroup.All);
        one.Write("Media/rapport.config", below.Replace("<Trashed>false", "<Trashed>true", StringComparison.Ordinal).Replace("Level=\"2\"", "Level=\"102\"", StringComparison.Ordinal));
        await one.ImportAsync(SyncGroup.All);
        Directory.Delete(Path.Combine(one.Folder, "Media"), recursive: true);
        await one.ExportAsync(SyncGroup.All);
        var exported = one.Files();
        Assert.Contains("<Trashed>true</Trashed>", one.Read("Media/rapport.config"), StringComparison.Ordinal);
        Assert.Contains($"<Parent Key=\"{FolderKey}\">Mappe</Parent>", one.Read("Media/rapport.config"), StringComparison.Ordinal);
        Assert.Contains("Level=\"10", one.Read("Media/rapport.config"), StringComparison.Ordinal);

        using SyncSite other = new();
        SyncSite.Copy(one.Folder, other.Folder);
        Binary(other, "abc/rapport.pdf", "first");
        await other.ImportAsync(SyncGroup.All);

        Assert.True(other.Get<IMediaService>().GetById(Guid.Parse(Key))!.Trashed);
        Assert.False(other.Get<IMediaService>().GetById(Guid.Parse(FolderKey))!.Trashed);
        Assert.Empty((await other.ImportAsync(SyncGroup.All)).Changes);
        Directory.Delete(other.Folder, recursive: true);
        await other.ExportAsync(SyncGroup.All);
        Assert.Equal(exported["Media/rapport.config"], other.Files()["Media/rapport.config"]);
    }

    [Fact]
    public async Task Media_are_restored_where_their_file_says()
    {
        using SyncSite site = new();
        Binary(site, "abc/rapport.pdf", "first");
        site.Write("Media/rapport.config", Media.Replace("<Trashed>false", "<Trashed>true", StringComparison.Ordinal));
        await site.ImportAsync(SyncGroup.All);
        Assert.True(site.Get<IMediaService>().GetById(Guid.Parse(Key))!.Trashed);

        site.Write("Media/rapport.config", Media);
        await site.ImportAsync(SyncGroup.All);

        Assert.False(site.Get<IMediaService>().GetById(Guid.Parse(Key))!.Trashed);
        Assert.Empty((await site.ImportAsync(SyncGroup.All)).Changes);
    }

    [Fact]
    public async Task The_hash_of_a_file_tells_whether_it_is_the_one_that_was_exported()
    {
        using SyncSite site = new(new() { [IncludeFileHash] = "true" });
        site.Write("Media/rapport.config", Media);
        Binary(site, "abc/rapport.pdf", "first");
        await site.ImportAsync(SyncGroup.All);
        await site.ExportAsync(SyncGroup.Content);
        // MD5 of "first": 8b04d5e3775d298e78455efc5ca404d5, byte by byte in decimal.
        Assert.Contains("<FileHash>139421322711993411421206994252921644213</FileHash>", site.Read("Media/rapport.config"), StringComparison.Ordinal);
        Assert.Empty((await site.ImportAsync(SyncGroup.All)).Changes);

        Directory.Delete(site.MediaFolder, recursive: true);
        site.Write("Media/rapport.config", site.Read("Media/rapport.config").Replace("<FileHash>1", "<FileHash>2", StringComparison.Ordinal));
        var report = await site.ImportAsync(SyncGroup.All);

        Assert.Contains(report.Changes, change => change.Kind is SyncChangeKind.Update);
        Assert.Contains(report.Changes, change => change.Kind is SyncChangeKind.Warning && change.Message!.Contains("another file", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_the_setting_a_hash_does_not_count()
    {
        using SyncSite site = new();
        site.Write("Media/rapport.config", Media.Replace("<SortOrder>", "<FileHash>1</FileHash><SortOrder>", StringComparison.Ordinal));
        Binary(site, "abc/rapport.pdf", "first");
        await site.ImportAsync(SyncGroup.All);

        Assert.Empty((await site.ImportAsync(SyncGroup.All)).Changes);
        await site.ExportAsync(SyncGroup.Content);
        Assert.DoesNotContain((await site.ImportAsync(SyncGroup.All)).Changes, change => change.Kind is SyncChangeKind.Update);
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
