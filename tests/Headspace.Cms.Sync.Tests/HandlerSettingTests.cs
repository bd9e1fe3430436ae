using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Tests.Site;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Tests;

public sealed class HandlerSettingTests
{
    private const string Handlers = "uSync:Sets:Default:Handlers:";
    private static readonly Guid _key = Guid.Parse("11111111-1111-1111-1111-111111111111");

    [Fact]
    public async Task Where_only_keys_are_read_the_texts_of_dictionary_items_stay()
    {
        using SyncSite site = new(new() { [Handlers + "DictionaryHandler:Settings:KeysOnly"] = "true" });
        site.Write("Dictionary/hello.config", Word("hello", "Goddag"));
        await site.ImportAsync();
        var dictionary = site.Get<IDictionaryItemService>();
        var item = (await dictionary.GetAsync("hello"))!;
        Assert.Empty(item.Translations);

        var danish = (await site.Get<ILanguageService>().GetAsync("da-DK"))!;
        item.Translations = [new DictionaryTranslation(danish, "Dav")];
        await dictionary.UpdateAsync(item, Constants.Security.SuperUserKey);

        Assert.Empty((await site.ImportAsync()).Changes);
        Assert.Equal("Dav", Assert.Single((await dictionary.GetAsync("hello"))!.Translations).Value);
    }

    [Theory]
    [InlineData("false", true)]
    [InlineData("true", false)]
    public async Task A_quick_clean_up_does_not_look_for_the_file_of_an_old_name(string quick, bool leavesWord)
    {
        using SyncSite site = new(new()
        {
            ["uSync:Settings:ExportOnSave"] = "All",
            [Handlers + "DataTypeHandler:Settings:QuickCleanup"] = quick
        });
        var dataTypes = site.Get<IDataTypeService>();
        var dataType = (await dataTypes.GetAllAsync()).First(item => item.EditorAlias == "Umbraco.TextBox");
        foreach (var name in new[] { "Kort tekst", "Lang tekst" })
        {
            dataType.Name = name;
            await dataTypes.UpdateAsync(dataType, Constants.Security.SuperUserKey);
        }

        Assert.Contains("Lang tekst", site.Read("DataTypes/Langtekst.config"), StringComparison.Ordinal);
        Assert.Equal(leavesWord, site.Read("DataTypes/Korttekst.config").Contains("Change=\"Rename\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("false", true)]
    [InlineData("true", false)]
    public async Task What_is_excluded_is_exported_unless_the_rules_are_for_exports_too(string rules, bool isExported)
    {
        using SyncSite site = new(new()
        {
            [Handlers + "ContentHandler:Settings:Exclude"] = "/Secret",
            [Handlers + "ContentHandler:Settings:RulesOnExport"] = rules
        });
        await TestTypes.WritePageAsync(site);
        await site.ImportAsync();
        var content = site.Get<IContentService>();
        content.Save(content.Create("Secret", Constants.System.Root, "page"));

        await site.ExportAsync(SyncGroup.All);

        Assert.Equal(isExported, site.Files().ContainsKey("Content/secret.config"));
    }

    [Fact]
    public async Task A_file_that_the_rules_keep_from_being_exported_is_not_deleted_by_an_export()
    {
        using SyncSite site = new(new()
        {
            [Handlers + "ContentHandler:Settings:Exclude"] = "/Secret",
            [Handlers + "ContentHandler:Settings:RulesOnExport"] = "true"
        });
        await TestTypes.WritePageAsync(site);
        site.Write("Content/secret.config", TestTypes.Page(_key, "Secret", "<Path>/Secret</Path>"));

        await site.ExportAsync(SyncGroup.All);

        Assert.True(site.Files().ContainsKey("Content/secret.config"));
    }

    [Theory]
    [InlineData("false", true)]
    [InlineData("true", false)]
    public async Task What_has_not_changed_is_not_published_where_only_the_changed_is(string onlyDirty, bool isPublished)
    {
        using SyncSite site = new(new() { [Handlers + "ContentHandler:Settings:OnlyPublishDirty"] = onlyDirty });
        const string published = "<Published Default=\"true\" />";
        await TestTypes.WritePageAsync(site);
        site.Write("Content/page.config", TestTypes.Page(_key, "Page"));
        await site.ImportAsync(SyncGroup.All);

        site.Write("Content/page.config", TestTypes.Page(_key, "Page", published: published));
        await site.ImportAsync(SyncGroup.All);
        Assert.Equal(isPublished, site.Get<IContentService>().GetById(_key)!.Published);
        Assert.Empty((await site.ImportAsync(SyncGroup.All)).Changes);

        site.Write("Content/page.config", TestTypes.Page(_key, "Page", properties: "<note><Value>x</Value></note>", published: published));
        await site.ImportAsync(SyncGroup.All);
        Assert.True(site.Get<IContentService>().GetById(_key)!.Published);
    }

    [Fact]
    public async Task The_text_of_a_view_travels_with_its_template_where_the_setting_asks_for_it()
    {
        using SyncSite site = new(new() { [Handlers + "TemplateHandler:Settings:IncludeContent"] = "true" });
        var file = $"<Template Key=\"{_key}\" Alias=\"page\" Level=\"1\"><Name>Page</Name><Parent /><Contents><![CDATA[@{{ Layout = null; }}<p>one</p>]]></Contents></Template>";
        site.Write("Templates/page.config", file);
        await site.ImportAsync();
        Assert.Contains("<p>one</p>", View(site), StringComparison.Ordinal);
        Assert.Empty((await site.ImportAsync()).Changes);

        site.Write("Templates/page.config", file.Replace("one", "two", StringComparison.Ordinal));
        await site.ImportAsync();
        Assert.Contains("<p>two</p>", View(site), StringComparison.Ordinal);
        await site.ExportAsync();
        Assert.Contains("<p>two</p>", site.Read("Templates/page.config"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_do_nothing_are_named_in_one_line_at_the_start()
    {
        using SyncSite site = new(new()
        {
            ["uSync:Settings:ProcessingMode"] = "Background",
            ["uSync:Settings:ExportOnSave"] = "None",
            [Handlers + "ContentHandler:Settings:KeysOnly"] = "true",
            [Handlers + "ContentHandler:Settings:CreateOnly"] = "true",
            ["uSync:Sets:Default:HandlerDefaults:Settings:UsingRazorViews"] = "true"
        });

        await site.Sync.RunAtStartAsync(null, TestContext.Current.CancellationToken);

        var line = Assert.Single(site.Log.Lines, line => line.Contains("no effect here", StringComparison.Ordinal));
        Assert.Equal(
            "These uSync settings are set and have no effect here: uSync:Settings:ProcessingMode, "
            + "uSync:Sets:Default:HandlerDefaults:Settings:UsingRazorViews, uSync:Sets:Default:Handlers:ContentHandler:Settings:KeysOnly.",
            line);
    }

    [Fact]
    public async Task Where_all_settings_are_read_nothing_is_said()
    {
        using SyncSite site = new(new() { ["uSync:Settings:ExportOnSave"] = "None" });

        await site.Sync.RunAtStartAsync(null, TestContext.Current.CancellationToken);

        Assert.DoesNotContain(site.Log.Lines, line => line.Contains("no effect", StringComparison.Ordinal));
    }

    private static string View(SyncSite site) => System.IO.File.ReadAllText(Path.Combine(site.Views, "page.cshtml"));

    private static string Word(string key, string text)
        => $"<Dictionary Key=\"{_key}\" Alias=\"{key}\" Level=\"0\"><Info /><Translations><Translation Language=\"da-DK\">{text}</Translation></Translations></Dictionary>";
}
