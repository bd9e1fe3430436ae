using Headspace.Cms.PublishedCache.Tests.Site;
using Headspace.Testing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Headspace.Cms.PublishedCache.Tests;

public sealed class StartTests
{
    [Fact]
    public async Task Starting_with_sixty_documents_runs_as_many_commands_as_with_ten()
    {
        await using var site = await CacheSite.StartAsync();
        await site.CreateTypeAsync("page", ContentVariation.Nothing, ("heading", Constants.DataTypes.Guids.TextstringGuid, ContentVariation.Nothing));
        PublishMany(site, 10);
        await ReadAllAsync(site);
        var few = await ReadAllAsync(site);
        PublishMany(site, 50);

        var many = await ReadAllAsync(site);

        Assert.Equal(few, many);
        Assert.InRange(few, 1, 40);
    }

    private static void PublishMany(CacheSite site, int count)
    {
        for (var number = 0; number < count; number++)
        {
            site.Publish("Page", "page", null, ("heading", "Text"));
        }
    }

    // What the runtime tells at start, to which navigation, publish status and the caches read what they need.
    private static async Task<int> ReadAllAsync(CacheSite site)
    {
        using var counter = new SqlStatements();
        var events = site.Get<IEventAggregator>();
        await events.PublishAsync(new PostRuntimePremigrationsUpgradeNotification(), TestContext.Current.CancellationToken);
        await events.PublishAsync(new UmbracoApplicationStartingNotification(RuntimeLevel.Run, false), TestContext.Current.CancellationToken);
        return counter.Count;
    }
}
