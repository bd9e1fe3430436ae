using Headspace.Cms.Persistence.Tests.Hosting;
using Headspace.Testing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Headspace.Cms.Persistence.Tests.Webhooks;

public sealed class WebhookTests : IDisposable
{
    private static readonly Guid _type = Guid.NewGuid();

    private readonly TestSite _site = new(configure: builder => builder.Services.AddSingleton<IWebhookJsonSerializer, TestWebhookSerializer>());

    private IWebhookService Webhooks => _site.Get<IWebhookService>();

    [Fact]
    public async Task A_webhook_is_read_back_with_its_lists()
    {
        var webhook = await CreateAsync("https://a.example/", Constants.WebhookEvents.Aliases.ContentPublish);

        var read = (await Webhooks.GetAsync(webhook.Key))!;

        Assert.Equal(("https://a.example/", "Name", "Text", true), (read.Url, read.Name, read.Description, read.Enabled));
        Assert.Equal([Constants.WebhookEvents.Aliases.ContentPublish], read.Events);
        Assert.Equal([_type], read.ContentTypeKeys);
        Assert.Equal("secret", read.Headers["X-Key"]);
    }

    [Fact]
    public async Task An_update_replaces_the_lists()
    {
        var webhook = await CreateAsync("https://a.example/", Constants.WebhookEvents.Aliases.ContentPublish);
        (webhook.Url, webhook.Enabled, webhook.Events, webhook.ContentTypeKeys) = ("https://b.example/", false, [Constants.WebhookEvents.Aliases.MediaSave], []);
        webhook.Headers = new Dictionary<string, string> { ["X-Other"] = "1" };
        Assert.True((await Webhooks.UpdateAsync(webhook)).Success);

        var read = (await Webhooks.GetAsync(webhook.Key))!;

        Assert.Equal(("https://b.example/", false), (read.Url, read.Enabled));
        Assert.Equal([Constants.WebhookEvents.Aliases.MediaSave], read.Events);
        Assert.Empty(read.ContentTypeKeys);
        Assert.Equal(["X-Other"], read.Headers.Keys);
        Assert.Empty(await Webhooks.GetByAliasAsync(Constants.WebhookEvents.Aliases.ContentPublish));
    }

    [Fact]
    public async Task A_deleted_webhook_is_gone_and_an_unknown_one_is_not_found()
    {
        var webhook = await CreateAsync("https://a.example/", Constants.WebhookEvents.Aliases.ContentPublish);

        Assert.Equal(WebhookOperationStatus.Success, (await Webhooks.DeleteAsync(webhook.Key)).Status);
        Assert.Equal(WebhookOperationStatus.NotFound, (await Webhooks.DeleteAsync(webhook.Key)).Status);
        Assert.Equal(0, (await Webhooks.GetAllAsync(0, 10)).Total);
        foreach (var table in new[] { "umbracoWebhook2Events", "umbracoWebhook2Headers", "umbracoWebhook2ContentTypeKeys" })
            Assert.Equal(0L, _site.Scalar($"SELECT COUNT(*) FROM {table}"));
    }

    [Fact]
    public async Task Webhooks_are_paged_and_found_by_key()
    {
        var first = await CreateAsync("https://1.example/", Constants.WebhookEvents.Aliases.ContentPublish);
        var second = await CreateAsync("https://2.example/", Constants.WebhookEvents.Aliases.ContentPublish);
        var third = await CreateAsync("https://3.example/", Constants.WebhookEvents.Aliases.ContentPublish);

        var page = await Webhooks.GetAllAsync(1, 1);

        Assert.Equal((3L, second.Key), (page.Total, page.Items.Single().Key));
        Assert.Equal([third.Key, first.Key], (await Webhooks.GetMultipleAsync([third.Key, first.Key])).Select(webhook => webhook!.Key));
    }

    [Fact]
    public async Task Asking_who_listens_costs_no_query_once_it_is_known()
    {
        await CreateAsync("https://a.example/", Constants.WebhookEvents.Aliases.ContentPublish);
        await Webhooks.GetByAliasAsync(Constants.WebhookEvents.Aliases.ContentPublish);

        using var counter = new SqlStatements();
        var listening = await Webhooks.GetByAliasAsync(Constants.WebhookEvents.Aliases.ContentPublish);
        var others = await Webhooks.GetByAliasAsync(Constants.WebhookEvents.Aliases.ContentDelete);

        Assert.Equal((1, 0, 0), (listening.Count(), others.Count(), counter.Count));
    }

    [Fact]
    public async Task What_a_caller_does_to_a_webhook_stays_with_the_caller()
    {
        var webhook = await CreateAsync("https://a.example/", Constants.WebhookEvents.Aliases.ContentPublish);
        var mine = (await Webhooks.GetAsync(webhook.Key))!;
        mine.Url = "https://changed.example/";
        mine.Headers["X-Key"] = "changed";

        var read = (await Webhooks.GetAsync(webhook.Key))!;

        Assert.Equal(("https://a.example/", "secret"), (read.Url, read.Headers["X-Key"]));
    }

    [Fact]
    public async Task Requests_wait_in_the_order_they_came_in()
    {
        var requests = _site.Get<IWebhookRequestService>();
        var webhook = await CreateAsync("https://a.example/", Constants.WebhookEvents.Aliases.ContentPublish);
        var first = await requests.CreateAsync(webhook.Key, Constants.WebhookEvents.Aliases.ContentPublish, "payload");
        var second = await requests.CreateAsync(webhook.Key, Constants.WebhookEvents.Aliases.ContentPublish, null);
        first.RetryCount = 2;
        await requests.UpdateAsync(first);

        Assert.Equal([(first.Id, 2), (second.Id, 0)], (await requests.GetAllAsync()).Select(request => (request.Id, request.RetryCount)));
        Assert.Equal("\"payload\"", (await requests.GetAllAsync()).First().RequestObject);

        await requests.DeleteAsync(first);

        Assert.Equal([second.Id], (await requests.GetAllAsync()).Select(request => request.Id));
    }

    [Fact]
    public async Task Logs_are_paged_from_the_newest_and_deleted_by_age()
    {
        var logs = _site.Get<IWebhookLogService>();
        var webhook = Guid.NewGuid();
        for (var day = 1; day <= 3; day++)
            await logs.CreateAsync(Log(webhook, new DateTime(2026, 11, day, 0, 0, 0, DateTimeKind.Utc)));
        await logs.CreateAsync(Log(Guid.NewGuid(), new DateTime(2026, 11, 4, 0, 0, 0, DateTimeKind.Utc)));

        var page = await logs.Get(webhook, 1, 1);

        Assert.Equal((3L, 2), (page.Total, page.Items.Single().Date.Day));
        Assert.True(page.Items.Single().IsSuccessStatusCode);
        Assert.Equal(4, (await logs.Get(0, 10)).Total);

        await _site.InScope(async () =>
        {
            var repository = _site.Get<IWebhookLogRepository>();
            var old = await repository.GetOlderThanDate(new DateTime(2026, 11, 3, 0, 0, 0, DateTimeKind.Utc));
            await repository.DeleteByIds([.. old.Select(log => log.Id)]);
        });

        Assert.Equal([4, 3], (await logs.Get(0, 10)).Items.Select(log => log.Date.Day));
    }

    public void Dispose() => _site.Dispose();

    private static WebhookLog Log(Guid webhook, DateTime date) => new()
    {
        WebhookKey = webhook,
        Key = Guid.NewGuid(),
        Url = "https://a.example/",
        EventAlias = Constants.WebhookEvents.Aliases.ContentPublish,
        StatusCode = "OK (200)",
        Date = date,
        RequestHeaders = string.Empty,
        RequestBody = "{}",
        ResponseHeaders = string.Empty,
        ResponseBody = string.Empty,
    };

    private async Task<IWebhook> CreateAsync(string url, params string[] events)
    {
        var attempt = await Webhooks.CreateAsync(new Webhook(url, true, [_type], events, new Dictionary<string, string> { ["X-Key"] = "secret" }) { Name = "Name", Description = "Text" });
        Assert.True(attempt.Success);
        return attempt.Result;
    }
}
