using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Tests.Site;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Tests;

public sealed class DictionaryTests
{
    private static readonly Guid _first = Guid.Parse("11111111-1111-1111-1111-111111111111");
    private static readonly Guid _second = Guid.Parse("22222222-2222-2222-2222-222222222222");
    private static readonly Guid _word = Guid.Parse("33333333-3333-3333-3333-333333333333");

    [Fact]
    public async Task An_item_follows_its_file_below_another_parent_and_to_the_root()
    {
        using SyncSite site = new();
        Write(site, "first");
        await site.ImportAsync();
        Assert.Equal(_first, (await GetAsync(site)).ParentId);

        Write(site, "second");
        Assert.Equal(SyncChangeKind.Update, Assert.Single((await site.ImportAsync()).Changes).Kind);
        Assert.Equal(_second, (await GetAsync(site)).ParentId);
        Assert.Empty((await site.ImportAsync()).Changes);

        Write(site, null);
        await site.ImportAsync();
        Assert.Null((await GetAsync(site)).ParentId);
        Assert.Equal("hej", Assert.Single((await GetAsync(site)).Translations).Value);
        Assert.Empty((await site.ImportAsync()).Changes);
    }

    [Fact]
    public async Task An_item_that_is_moved_is_written_with_its_new_parent()
    {
        using SyncSite site = new(new() { ["uSync:Settings:ExportOnSave"] = "All" });
        Write(site, "first");
        await site.ImportAsync();

        await site.Get<IDictionaryItemService>().MoveAsync(await GetAsync(site), _second, Constants.Security.SuperUserKey);

        Assert.Contains("<Parent>second</Parent>", site.Read("Dictionary/word.config"), StringComparison.Ordinal);
        Assert.Contains("Level=\"1\"", site.Read("Dictionary/word.config"), StringComparison.Ordinal);
        Assert.Empty((await site.ImportAsync()).Changes);
    }

    private static async Task<Umbraco.Cms.Core.Models.IDictionaryItem> GetAsync(SyncSite site) => (await site.Get<IDictionaryItemService>().GetAsync(_word))!;

    private static void Write(SyncSite site, string? parent)
    {
        site.Write("Dictionary/first.config", Item(_first, "first", null, string.Empty));
        site.Write("Dictionary/second.config", Item(_second, "second", null, string.Empty));
        site.Write("Dictionary/word.config", Item(_word, "word", parent, "<Translation Language=\"da-DK\">hej</Translation>"));
    }

    private static string Item(Guid key, string name, string? parent, string translations) => $"""
        <Dictionary Key="{key}" Alias="{name}" Level="{(parent is null ? 0 : 1)}">
          <Info>{(parent is null ? string.Empty : $"<Parent>{parent}</Parent>")}</Info>
          <Translations>{translations}</Translations>
        </Dictionary>
        """;
}
