using Headspace.Cms.PublishedCache.Tests.Site;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.PublishedCache.Tests;

public sealed class DomainTests
{
    [Fact]
    public async Task Local_hosts_stand_for_the_domains_of_the_content()
    {
        await using var site = await CacheSite.StartAsync(new Dictionary<string, string?> { ["Headspace:LocalHosts:headspace.dk"] = "headspace.localhost:5000" });
        await site.CreateTypeAsync("page", ContentVariation.Nothing);
        var root = site.Publish("Root", "page");
        var other = site.Publish("Other", "page");
        Assert.Empty(site.Get<IDomainCache>().GetAll(includeWildcards: true));

        await AssignAsync(site, root, "https://HEADSPACE.dk/en", "headspace.dk", "other.dk");

        var domains = site.Get<IDomainCache>();
        Assert.Equal(["headspace.localhost:5000", "https://headspace.localhost:5000/en", "other.dk"], domains.GetAssigned(root.Id).Select(domain => domain.Name).Order());
        Assert.True(domains.HasAssigned(root.Id));
        Assert.False(domains.HasAssigned(other.Id));
        Assert.All(domains.GetAll(includeWildcards: false), domain => Assert.Equal((root.Id, "en-US"), (domain.ContentId, domain.Culture)));
    }

    [Fact]
    public async Task A_domain_that_is_taken_away_is_no_longer_assigned()
    {
        await using var site = await CacheSite.StartAsync();
        await site.CreateTypeAsync("page", ContentVariation.Nothing);
        var root = site.Publish("Root", "page");
        await AssignAsync(site, root, "headspace.dk");
        Assert.True(site.Get<IDomainCache>().HasAssigned(root.Id));

        await AssignAsync(site, root);

        Assert.False(site.Get<IDomainCache>().HasAssigned(root.Id));
    }

    private static async Task AssignAsync(CacheSite site, IContent root, params string[] names)
    {
        var model = new DomainsUpdateModel { DefaultIsoCode = null, Domains = names.Select(name => new DomainModel { DomainName = name, IsoCode = "en-US" }) };
        var attempt = await site.Get<IDomainService>().UpdateDomainsAsync(root.Key, model);
        Assert.True(attempt.Success, attempt.Status.ToString());
    }
}
