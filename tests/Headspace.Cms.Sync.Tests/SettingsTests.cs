using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Tests.Site;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Tests;

public sealed class SettingsTests
{
    private const string Handlers = "uSync:Sets:Default:Handlers:";
    private static readonly Guid _key = Guid.Parse("11111111-1111-1111-1111-111111111111");
    private static readonly Guid _childKey = Guid.Parse("33333333-3333-3333-3333-333333333333");

    [Theory]
    [InlineData("uSync:Settings:ImportAtStartup", "Everything", "unknown group \"Everything\"")]
    [InlineData("uSync:Settings:RootFolder", " ", "empty folder")]
    [InlineData("uSync:Sets:Default:DisabledHandlers:0", "PageHandler", "unknown handler \"PageHandler\"")]
    [InlineData(Handlers + "ContentHandler:Actions:0", "Fly", "unknown action \"Fly\"")]
    [InlineData(Handlers + "ContentHandler:Settings:DoNotSerializePattern", "(", "no regular expression")]
    public void Settings_that_cannot_be_meant_are_said_in_a_sentence(string key, string value, string expected)
    {
        var exception = Assert.ThrowsAny<OptionsValidationException>(() =>
        {
            using SyncSite site = new(new() { [key] = value });
            _ = site.Sync.Handlers;
            site.Get<IOptions<SyncSettings>>().Value.ToString();
        });

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_only_to_be_created_is_not_updated_and_the_report_knows_it()
    {
        using SyncSite site = new(new() { [Handlers + "LanguageHandler:Settings:CreateOnly"] = "true" });
        Write(site, "Deutsch");
        await site.ImportAsync();
        Write(site, "Tysk");

        Assert.Empty((await site.ReportAsync()).Changes);
        Assert.Empty((await site.ImportAsync()).Changes);
        Assert.Equal("Deutsch", (await site.Get<ILanguageService>().GetAsync("de"))!.CultureName);
    }

    [Fact]
    public async Task Properties_that_the_file_lacks_stay_where_nothing_is_removed()
    {
        using SyncSite site = new(new() { [Handlers + "ContentTypeHandler:Settings:NoRemove"] = "true" });
        await TestTypes.WritePageAsync(site);
        await site.ImportAsync();
        site.Write("ContentTypes/page.config", $"<ContentType Key=\"{TestTypes.PageKey}\" Alias=\"page\" Level=\"1\"><Info><Name>Side</Name></Info><GenericProperties /></ContentType>");

        await site.ImportAsync();

        var type = site.Get<IContentTypeService>().Get("page")!;
        Assert.Equal(("Side", 2), (type.Name, type.PropertyTypes.Count()));
        Assert.Empty((await site.ImportAsync()).Changes);
    }

    [Fact]
    public async Task Files_of_a_tree_lie_in_folders_and_are_found_there()
    {
        using SyncSite site = new(new() { [Handlers + "ContentHandler:UseFlatStructure"] = "false" });
        await TestTypes.WritePageAsync(site);
        site.Write("Content/parent.config", TestTypes.Page(_key, "Parent"));
        site.Write("Content/child.config", TestTypes.Page(_childKey, "Child", parent: _key, level: 2));
        await site.ImportAsync(SyncGroup.All);

        await site.ExportAsync(SyncGroup.All);

        Assert.Equal(["Content/parent.config", "Content/parent/child.config"], site.Files().Keys.Where(path => path.StartsWith("Content/", StringComparison.Ordinal)).Order());
        Assert.Empty((await site.ImportAsync(SyncGroup.All)).Changes);
        Assert.Empty((await site.ExportAsync(SyncGroup.All)).Changes);
    }

    [Fact]
    public async Task Names_paths_types_and_properties_can_be_left_out()
    {
        using SyncSite site = new(new()
        {
            [Handlers + "ContentHandler:GuidNames"] = "true",
            [Handlers + "ContentHandler:Settings:Exclude"] = "/Secret",
            [Handlers + "ContentHandler:Settings:DoNotSerializePattern"] = "^no",
            [Handlers + "ContentHandler:Settings:IgnoreSortOrder"] = "true"
        });
        await TestTypes.WritePageAsync(site);
        site.Write("Content/a.config", TestTypes.Page(_key, "Open", "<Path>/Open</Path>", "<note><Value>x</Value></note><title><Value>y</Value></title>"));
        site.Write("Content/b.config", TestTypes.Page(_childKey, "Secret", "<Path>/Secret</Path>"));

        await site.ImportAsync(SyncGroup.All);
        await site.ExportAsync(SyncGroup.All);

        var content = site.Get<IContentService>().GetById(_key)!;
        Assert.Equal((null, "y"), (content.GetValue("note"), content.GetValue("title")));
        Assert.Null(site.Get<IContentService>().GetById(_childKey));
        var file = site.Read($"Content/{_key}.config");
        Assert.DoesNotContain("<note>", file, StringComparison.Ordinal);
        Assert.DoesNotContain("<SortOrder>", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("usync.stop", false)]
    [InlineData("usync.once", true)]
    public async Task A_file_in_the_folder_stops_the_imports_of_starts(string file, bool imports)
    {
        using SyncSite site = new(new() { ["uSync:Settings:ImportAtStartup"] = "All" });
        Write(site, "Deutsch");
        site.Write(file, string.Empty);

        var report = await site.Sync.RunAtStartAsync(null, TestContext.Current.CancellationToken);

        Assert.Equal(imports, report is not null);
        Assert.Equal(["usync.stop"], Directory.GetFiles(site.Folder).Select(Path.GetFileName));
        Assert.Null(await site.Sync.RunAtStartAsync(null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_that_stops_starts_does_not_stop_who_asks_for_an_import()
    {
        using SyncSite site = new(new() { ["uSync:Settings:ImportAtStartup"] = "All" });
        Write(site, "Deutsch");
        site.Write("usync.stop", string.Empty);
        Assert.Null(await site.Sync.RunAtStartAsync(null, TestContext.Current.CancellationToken));

        Assert.Single((await site.ImportAsync()).Changes);
    }

    [Fact]
    public async Task A_file_that_lets_one_start_import_is_stronger_than_one_that_stops_it()
    {
        using SyncSite site = new(new() { ["uSync:Settings:ImportAtStartup"] = "All" });
        Write(site, "Deutsch");
        site.Write("usync.stop", string.Empty);
        site.Write("usync.once", string.Empty);

        Assert.Single((await site.Sync.RunAtStartAsync(null, TestContext.Current.CancellationToken))!.Changes);

        Assert.Equal(["usync.stop"], Directory.GetFiles(site.Folder).Select(Path.GetFileName));
        Assert.Null(await site.Sync.RunAtStartAsync(null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_export_leaves_the_files_that_stop_imports_where_they_are()
    {
        using SyncSite site = new();
        site.Write("usync.stop", string.Empty);

        await site.ExportAsync(SyncGroup.All);

        Assert.True(site.Files().ContainsKey("usync.stop"));
    }

    [Fact]
    public async Task A_start_exports_where_saving_does_and_there_is_no_folder_yet()
    {
        using SyncSite site = new(new() { ["uSync:Settings:ExportOnSave"] = "Settings" });

        await site.Sync.RunAtStartAsync(null, TestContext.Current.CancellationToken);

        Assert.True(site.Files().ContainsKey("Languages/da-dk.config"));
        Assert.Null(await site.Sync.RunAtStartAsync(null, TestContext.Current.CancellationToken));
    }

    private static void Write(SyncSite site, string name)
        => site.Write("Languages/de.config", $"<Language Key=\"aa81aa81-0000-0000-0000-000000000000\" Alias=\"de\" Level=\"0\"><Name>{name}</Name><IsoCode>de</IsoCode></Language>");
}
