using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Tests.Site;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Tests;

public sealed class DocumentTests
{
    private const string TypeKey = "22222222-2222-2222-2222-222222222222";
    private const string Key = "11111111-1111-1111-1111-111111111111";
    private const string ChildKey = "33333333-3333-3333-3333-333333333333";
    private static readonly Dictionary<string, string?> _onSave = new() { ["uSync:Settings:ExportOnSave"] = "All" };

    [Fact]
    public async Task Cultures_have_names_values_and_publication_of_their_own()
    {
        using SyncSite site = await SiteAsync();
        site.Write("Content/side.config", Page(Key, "Side", string.Empty, "<Name Culture=\"da-DK\">Side</Name><Name Culture=\"en-US\">Page</Name>", "<Published Culture=\"da-DK\">true</Published><Published Culture=\"en-US\">false</Published>", "<Value Culture=\"da-DK\">hej</Value><Value Culture=\"en-US\">hello</Value>"));

        await site.ImportAsync(SyncGroup.All);

        var content = Get(site, Key)!;
        Assert.Equal("Page", content.GetCultureName("en-US"));
        Assert.Equal("hello", content.GetValue("title", "en-US"));
        Assert.Equal(["da-DK"], content.PublishedCultures);
        await site.ExportAsync(SyncGroup.All);
        Assert.Empty((await site.ImportAsync(SyncGroup.All)).Changes);
    }

    [Fact]
    public async Task A_file_about_one_culture_leaves_the_others_alone()
    {
        using SyncSite site = await SiteAsync();
        const string names = "<Name Culture=\"da-DK\">Side</Name><Name Culture=\"en-US\">Page</Name>";
        site.Write("Content/side.config", Page(Key, "Side", string.Empty, names, string.Empty, "<Value Culture=\"da-DK\">hej</Value><Value Culture=\"en-US\">hello</Value>"));
        await site.ImportAsync(SyncGroup.All);
        site.Write("Content/side.config", Page(Key, "Side", " Cultures=\"en-US\"", names, string.Empty, "<Value Culture=\"da-DK\">nyt</Value><Value Culture=\"en-US\">new</Value>"));

        await site.ImportAsync(SyncGroup.All);

        Assert.Equal("hej", Get(site, Key)!.GetValue("title", "da-DK"));
        Assert.Equal("new", Get(site, Key)!.GetValue("title", "en-US"));
    }

    [Fact]
    public async Task An_unknown_parent_is_named_with_its_place()
    {
        using SyncSite site = await SiteAsync(new() { ["uSync:Settings:FailOnMissingParent"] = "true" });
        site.Write("Content/side.config", Page(ChildKey, "Barn", string.Empty, string.Empty, string.Empty, string.Empty, Key));

        var error = Assert.Single((await site.ImportAsync(SyncGroup.All)).Changes, change => change.Kind is SyncChangeKind.Error);

        Assert.StartsWith("uSync/v17/Content/side.config:", error.Message, StringComparison.Ordinal);
        Assert.Contains("does not exist", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_saved_moved_and_deleted_is_written()
    {
        using SyncSite site = await SiteAsync(_onSave);
        const string names = "<Name Culture=\"da-DK\">Side</Name>";
        site.Write("Content/side.config", Page(Key, "Side", string.Empty, names, string.Empty, string.Empty));
        site.Write("Content/barn.config", Page(ChildKey, "Barn", string.Empty, "<Name Culture=\"da-DK\">Barn</Name>", string.Empty, string.Empty));
        await site.ImportAsync(SyncGroup.All);
        var contentService = site.Get<IContentService>();

        var child = Get(site, ChildKey)!;
        child.SetCultureName("Ny", "da-DK");
        contentService.Save(child);
        Assert.Contains("Alias=\"Ny\"", site.Read("Content/ny.config"), StringComparison.Ordinal);
        Assert.Contains($"<Empty Key=\"{ChildKey}\" Alias=\"Barn\" Change=\"Rename\"", site.Read("Content/barn.config"), StringComparison.Ordinal);

        contentService.Move(Get(site, ChildKey)!, Get(site, Key)!.Id);
        Assert.Contains($"<Parent Key=\"{Key}\">Side</Parent>", site.Read("Content/ny.config"), StringComparison.Ordinal);

        contentService.Delete(Get(site, ChildKey)!);
        Assert.Contains($"<Empty Key=\"{ChildKey}\" Alias=\"Ny\" Change=\"Delete\"", site.Read("Content/ny.config"), StringComparison.Ordinal);
    }

    private static IContent? Get(SyncSite site, string key) => site.Get<IContentService>().GetById(Guid.Parse(key));

    private static async Task<SyncSite> SiteAsync(Dictionary<string, string?>? settings = null)
    {
        SyncSite site = new(settings);
        var textBox = (await site.Get<IDataTypeService>().GetAllAsync()).First(dataType => dataType.EditorAlias == "Umbraco.TextBox").Key;
        site.Write("Languages/en.config", "<Language Key=\"eec79294-0000-0000-0000-000000000000\" Alias=\"en-US\" Level=\"0\"><Name>English</Name><IsoCode>en-US</IsoCode></Language>");
        site.Write(
            "ContentTypes/page.config",
            $"""
            <ContentType Key="{TypeKey}" Alias="page" Level="1">
              <Info><Name>Page</Name><AllowAtRoot>True</AllowAtRoot><Variations>Culture</Variations></Info>
              <Structure><ContentType Key="{TypeKey}" SortOrder="0">page</ContentType></Structure>
              <GenericProperties><GenericProperty><Alias>title</Alias><Definition>{textBox}</Definition><Variations>Culture</Variations></GenericProperty></GenericProperties>
            </ContentType>
            """);
        return site;
    }

    private static string Page(string key, string name, string attributes, string names, string published, string values, string? parent = null) => $"""
        <Content Key="{key}" Alias="{name}" Level="1"{attributes}>
          <Info>
            <Parent Key="{parent ?? "00000000-0000-0000-0000-000000000000"}">x</Parent>
            <Trashed>false</Trashed>
            <ContentType>page</ContentType>
            <NodeName Default="{name}">{names}</NodeName>
            <Published Default="false">{published}</Published>
          </Info>
          <Properties><title>{values}</title></Properties>
        </Content>
        """;
}
