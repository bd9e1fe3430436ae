using Headspace.Cms.PublishedCache.Tests.Site;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;

namespace Headspace.Cms.PublishedCache.Tests;

public sealed class WebhookTests
{
    [Fact]
    public async Task Publishing_queues_a_call_to_whoever_listens()
    {
        await using var site = await CacheSite.StartAsync();
        await site.CreateTypeAsync("page", ContentVariation.Nothing);
        var webhook = new Webhook("https://a.example/", true, [], [Constants.WebhookEvents.Aliases.ContentPublish]);
        Assert.True((await site.Get<IWebhookService>().CreateAsync(webhook)).Success);

        // The call carries the address, for which Core asks the request.
        using var context = site.Get<IUmbracoContextFactory>().EnsureUmbracoContext();
        var content = site.Publish("Front", "page");

        var request = Assert.Single(await site.Get<IWebhookRequestService>().GetAllAsync());
        Assert.Equal((webhook.Key, Constants.WebhookEvents.Aliases.ContentPublish), (request.WebhookKey, request.EventAlias));
        Assert.Contains(content.Key.ToString(), request.RequestObject, StringComparison.OrdinalIgnoreCase);
    }
}
