using Headspace.Cms.Persistence.Caching;
using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Webhooks;

/// <summary>Every publishing asks who listens, and webhooks are few: they are kept whole.</summary>
internal sealed class WebhookRepository(IScopeAccessor scopes, SetCache<IWebhook> cache) : IWebhookRepository
{
    private EntitySet<IWebhook> Webhooks => cache.Get(Read);

    private IQueryable<WebhookRow> Rows => scopes.Database.Webhooks.OrderBy(row => row.Id);

    public Task<PagedModel<IWebhook>> GetAllAsync(int skip, int take)
    {
        var webhooks = Webhooks.Items;
        return Task.FromResult(new PagedModel<IWebhook>(webhooks.Count, [.. webhooks.Skip(skip).Take(take).Select(Copy)]));
    }

    public Task<IWebhook?> GetAsync(Guid key) => Task.FromResult(Webhooks.ByKey(key) is { } webhook ? Copy(webhook) : null);

    public Task<PagedModel<IWebhook>> GetByIdsAsync(IEnumerable<Guid> keys) => PageAsync(keys.Distinct().Select(Webhooks.ByKey).OfType<IWebhook>());

    public Task<PagedModel<IWebhook>> GetByAliasAsync(string alias) =>
        PageAsync(Webhooks.Items.Where(webhook => webhook.Events.Contains(alias, StringComparer.OrdinalIgnoreCase)));

    public async Task<IWebhook> CreateAsync(IWebhook webhook)
    {
        webhook.Stamp();
        webhook.Id = scopes.Database.Insert(new WebhookRow
        {
            Key = webhook.Key,
            Name = webhook.Name,
            Description = webhook.Description,
            Url = webhook.Url,
            Enabled = webhook.Enabled,
        }).Id;
        await WriteListsAsync(webhook);
        return webhook;
    }

    public async Task UpdateAsync(IWebhook webhook)
    {
        webhook.Stamp();
        await Rows.Where(row => row.Id == webhook.Id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Name, webhook.Name)
            .SetProperty(row => row.Description, webhook.Description)
            .SetProperty(row => row.Url, webhook.Url)
            .SetProperty(row => row.Enabled, webhook.Enabled));
        await WriteListsAsync(webhook);
    }

    public async Task DeleteAsync(IWebhook webhook)
    {
        await DeleteListsAsync(webhook.Id);
        await Rows.Where(row => row.Id == webhook.Id).ExecuteDeleteAsync();
        cache.Written();
    }

    private static Task<PagedModel<IWebhook>> PageAsync(IEnumerable<IWebhook> webhooks)
    {
        var copies = webhooks.Select(Copy).ToList();
        return Task.FromResult(new PagedModel<IWebhook>(copies.Count, copies));
    }

    // Core's clone shares the lists.
    private static IWebhook Copy(IWebhook webhook)
    {
        var copy = new Webhook(webhook.Url, webhook.Enabled, [.. webhook.ContentTypeKeys], [.. webhook.Events], new Dictionary<string, string>(webhook.Headers))
        {
            Id = webhook.Id,
            Key = webhook.Key,
            Name = webhook.Name,
            Description = webhook.Description,
        };
        copy.ResetDirtyProperties(rememberDirty: false);
        return copy;
    }

    private async Task DeleteListsAsync(int id)
    {
        await scopes.Database.WebhookEvents.Where(row => row.WebhookId == id).ExecuteDeleteAsync();
        await scopes.Database.WebhookContentTypes.Where(row => row.WebhookId == id).ExecuteDeleteAsync();
        await scopes.Database.WebhookHeaders.Where(row => row.WebhookId == id).ExecuteDeleteAsync();
    }

    private async Task WriteListsAsync(IWebhook webhook)
    {
        await DeleteListsAsync(webhook.Id);
        scopes.Database.InsertMany([.. webhook.Events.Distinct().Select(alias => new WebhookEventRow { WebhookId = webhook.Id, Event = alias })]);
        scopes.Database.InsertMany([.. webhook.ContentTypeKeys.Distinct().Select(key => new WebhookContentTypeRow { WebhookId = webhook.Id, EntityKey = key })]);
        scopes.Database.InsertMany([.. webhook.Headers.Select(header => new WebhookHeaderRow { WebhookId = webhook.Id, Key = header.Key, Value = header.Value })]);
        cache.Written();
    }

    private EntitySet<IWebhook> Read()
    {
        var events = scopes.Database.WebhookEvents.ToLookup(row => row.WebhookId, row => row.Event);
        var types = scopes.Database.WebhookContentTypes.ToLookup(row => row.WebhookId, row => row.EntityKey);
        var headers = scopes.Database.WebhookHeaders.ToLookup(row => row.WebhookId);
        return new EntitySet<IWebhook>(Rows.AsEnumerable().Select(row =>
            new Webhook(row.Url, row.Enabled, [.. types[row.Id]], [.. events[row.Id]], headers[row.Id].ToDictionary(header => header.Key, header => header.Value))
            {
                Id = row.Id,
                Key = row.Key,
                Name = row.Name,
                Description = row.Description,
            }));
    }
}
