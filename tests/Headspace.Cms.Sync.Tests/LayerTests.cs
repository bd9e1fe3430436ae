using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Tests.Site;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.Sync.Tests;

public sealed class LayerTests
{
    private const string Key = "22222222-2222-2222-2222-222222222222";
    private static readonly Dictionary<string, string?> _layers = new()
    {
        ["uSync:Settings:Folders:0"] = "uSync/Root/",
        ["uSync:Settings:Folders:1"] = "uSync/v17/",
        ["uSync:Settings:ExportOnSave"] = "All"
    };

    [Fact]
    public async Task A_later_folder_overrides_element_by_element()
    {
        using SyncSite site = new(_layers);
        var textBox = (await site.Get<IDataTypeService>().GetAllAsync()).First(dataType => dataType.EditorAlias == "Umbraco.TextBox").Key;
        site.Write("../Root/ContentTypes/page.config", Type(textBox, "Page", "a", "Below"));
        site.Write("ContentTypes/page.config", Type(textBox, "Side", "b", "Above"));

        await site.ImportAsync();

        var type = site.Get<IContentTypeService>().Get("page")!;
        Assert.Equal("Side", type.Name);
        Assert.Equal(["a", "b"], type.PropertyTypes.Select(property => property.Alias).Order());
        Assert.Empty((await site.ImportAsync()).Changes);
    }

    [Fact]
    public async Task What_is_like_the_folder_below_again_says_so()
    {
        using SyncSite site = new(new(_layers) { ["uSync:Settings:LockRoot"] = "false" });
        site.Write("../Root/Languages/de.config", Language("Deutsch"));
        site.Write("Languages/de.config", Language("Tysk"));
        await site.ImportAsync();
        var languages = site.Get<ILanguageService>();
        var german = (await languages.GetAsync("de"))!;
        Assert.Equal("Tysk", german.CultureName);

        german.CultureName = "Deutsch";
        await languages.UpdateAsync(german, Constants.Security.SuperUserKey);

        Assert.Contains("Change=\"None\"", site.Read("Languages/de.config"), StringComparison.Ordinal);
        Assert.Empty((await site.ImportAsync()).Changes);
    }

    [Fact]
    public async Task What_comes_from_a_folder_below_cannot_be_saved()
    {
        using SyncSite site = new(_layers);
        site.Write("../Root/Languages/de.config", Language("Deutsch"));
        await site.ImportAsync();
        var languages = site.Get<ILanguageService>();
        var german = (await languages.GetAsync("de"))!;
        german.CultureName = "Tysk";

        Assert.Equal(LanguageOperationStatus.CancelledByNotification, (await languages.UpdateAsync(german, Constants.Security.SuperUserKey)).Status);
        Assert.Equal(LanguageOperationStatus.Success, (await languages.CreateAsync(new Language("fr", "Fransk"), Constants.Security.SuperUserKey)).Status);
    }

    [Fact]
    public async Task A_deletion_above_deletes_what_lies_below()
    {
        using SyncSite site = new(_layers);
        site.Write("../Root/Languages/de.config", Language("Deutsch"));
        await site.ImportAsync();
        site.Write("Languages/de.config", "<Empty Key=\"aa81aa81-0000-0000-0000-000000000000\" Alias=\"de\" Change=\"Delete\" />");

        Assert.Equal(SyncChangeKind.Delete, Assert.Single((await site.ImportAsync()).Changes).Kind);
    }

    [Fact]
    public async Task Two_files_of_one_item_are_a_warning_or_an_error()
    {
        using SyncSite site = new();
        site.Write("Languages/de.config", Language("Deutsch"));
        site.Write("Languages/de2.config", Language("Tysk"));
        Assert.Contains((await site.ImportAsync()).Changes, change => change.Kind is SyncChangeKind.Warning);
        Assert.Equal("Tysk", (await site.Get<ILanguageService>().GetAsync("de"))!.CultureName);

        site.Write("Languages/de2.config", "<Empty Key=\"aa81aa81-0000-0000-0000-000000000000\" Alias=\"de\" Change=\"Delete\" />");
        Assert.Contains((await site.ImportAsync()).Changes, change => change.Kind is SyncChangeKind.Error);
        Assert.NotNull(await site.Get<ILanguageService>().GetAsync("de"));
    }

    private static string Language(string name)
        => $"<Language Key=\"aa81aa81-0000-0000-0000-000000000000\" Alias=\"de\" Level=\"0\"><Name>{name}</Name><IsoCode>de</IsoCode><IsMandatory>false</IsMandatory><IsDefault>false</IsDefault></Language>";

    private static string Type(Guid textBox, string name, string property, string caption) => $"""
        <ContentType Key="{Key}" Alias="page" Level="1">
          <Info><Name>{name}</Name></Info>
          <Structure />
          <GenericProperties>
            <GenericProperty><Alias>{property}</Alias><Definition>{textBox}</Definition><Tab Alias="content">Content</Tab></GenericProperty>
          </GenericProperties>
          <Tabs><Tab><Caption>{caption}</Caption><Alias>content</Alias><Type>Group</Type><SortOrder>0</SortOrder></Tab></Tabs>
        </ContentType>
        """;
}
