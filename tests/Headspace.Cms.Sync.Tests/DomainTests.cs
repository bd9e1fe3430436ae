using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Tests.Site;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Tests;

public sealed class DomainTests
{
    private static readonly Guid _key = Guid.Parse("11111111-1111-1111-1111-111111111111");

    [Fact]
    public async Task A_wildcard_gets_the_id_that_its_node_has_here()
    {
        using SyncSite site = await SiteAsync();
        site.Write("Domains/1061_da-dk.config", Domain("f724de78", "*1061", "True"));

        await site.ImportAsync(SyncGroup.All);

        var id = site.Get<IContentService>().GetById(_key)!.Id;
        var domain = Assert.Single(await site.Get<IDomainService>().GetAllAsync(includeWildcards: true));
        Assert.Equal(($"*{id}", id), (domain.DomainName, domain.RootContentId));
        Assert.DoesNotContain((await site.ImportAsync(SyncGroup.All)).Changes, change => change.Kind is SyncChangeKind.Create);
    }

    [Fact]
    public async Task Domains_change_their_language_and_their_order()
    {
        using SyncSite site = await SiteAsync();
        site.Write("Domains/a.config", Domain("00000001", "a.example", "False", "<SortOrder>1</SortOrder>"));
        site.Write("Domains/b.config", Domain("00000002", "b.example", "False", "<SortOrder>0</SortOrder>"));
        await site.ImportAsync(SyncGroup.All);
        site.Write("Domains/a.config", Domain("00000001", "a.example", "False", "<SortOrder>1</SortOrder>").Replace("da-DK", "en-US", StringComparison.Ordinal));

        await site.ImportAsync(SyncGroup.All);

        var domains = (await site.Get<IDomainService>().GetAllAsync(includeWildcards: false)).ToDictionary(domain => domain.DomainName);
        Assert.Equal(("en-US", 1), (domains["a.example"].LanguageIsoCode, domains["a.example"].SortOrder));
        Assert.Equal(("da-DK", 0), (domains["b.example"].LanguageIsoCode, domains["b.example"].SortOrder));
        Assert.Empty((await site.ImportAsync(SyncGroup.All)).Changes);
    }

    private static async Task<SyncSite> SiteAsync()
    {
        SyncSite site = new();
        await TestTypes.WritePageAsync(site);
        site.Write("Content/home.config", TestTypes.Page(_key, "Home"));
        return site;
    }

    private static string Domain(string hash, string name, string isWildcard, string more = "") => $"""
        <Domain Key="{hash}-0000-0000-0000-000000000000" Alias="{name}">
          <Info><IsWildcard>{isWildcard}</IsWildcard><Language>da-DK</Language><Root Key="{_key}">/Home</Root>{more}</Info>
        </Domain>
        """;
}
