using Headspace.Cms.Sync.Tests.Site;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Tests;

public sealed class OnSaveTests
{
    private static readonly Dictionary<string, string?> _onSave = new() { ["uSync:Settings:ExportOnSave"] = "All" };

    [Fact]
    public async Task What_is_saved_is_written_and_what_is_deleted_leaves_a_tombstone()
    {
        using SyncSite site = new(_onSave);
        var languages = site.Get<ILanguageService>();

        await languages.CreateAsync(new Language("de", "Deutsch"), Constants.Security.SuperUserKey);
        Assert.Contains("<Name>Deutsch</Name>", site.Read("Languages/de.config"), StringComparison.Ordinal);

        await languages.DeleteAsync("de", Constants.Security.SuperUserKey);
        Assert.Contains("<Empty Key=\"aa81aa81-0000-0000-0000-000000000000\" Alias=\"de\" Change=\"Delete\" Level=\"0\" />", site.Read("Languages/de.config"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renamed_item_leaves_word_in_its_old_file()
    {
        using SyncSite site = new(_onSave);
        var dataTypes = site.Get<IDataTypeService>();
        var dataType = (await dataTypes.GetAllAsync()).First(item => item.EditorAlias == "Umbraco.TextBox");
        dataType.Name = "Kort tekst";
        await dataTypes.UpdateAsync(dataType, Constants.Security.SuperUserKey);
        Assert.Equal(["DataTypes/Korttekst.config"], site.Files().Keys);

        dataType.Name = "Lang tekst";
        await dataTypes.UpdateAsync(dataType, Constants.Security.SuperUserKey);
        Assert.Equal(["DataTypes/Korttekst.config", "DataTypes/Langtekst.config"], site.Files().Keys.Order());
        Assert.Contains("Change=\"Rename\"", site.Read("DataTypes/Korttekst.config"), StringComparison.Ordinal);
        Assert.Empty((await site.ImportAsync()).Changes);
    }

    [Fact]
    public async Task An_import_writes_nothing()
    {
        using SyncSite site = new(_onSave);
        site.CopySites();
        var before = site.Files();

        await site.ImportAsync();

        Assert.Equal(before.Keys.Order(), site.Files().Keys.Order());
        Assert.All(site.Files(), file => Assert.Equal(before[file.Key], file.Value));
    }
}
