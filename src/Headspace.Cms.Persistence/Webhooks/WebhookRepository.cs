using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Webhooks;

internal sealed class WebhookRepository(IScopeAccessor scopes) : IWebhookRepository
{
    private IQueryable<WebhookRow> Rows => scopes.Database.Webhooks.OrderBy(row => row.Id);

    public async Task<PagedModel<IWebhook>> GetAllAsync(int skip, int take) =>
        new(await Rows.CountAsync(), await ReadAsync(Rows.Skip(skip).Take(take)));

    public async Task<IWebhook?> GetAsync(Guid key) => await ReadAsync(Rows.Where(row => row.Key == key)) is [var webhook] ? webhook : null;

    public async Task<PagedModel<IWebhook>> GetByIdsAsync(IEnumerable<Guid> keys)
    {
        var wanted = keys.ToList();
        return Page(await ReadAsync(Rows.Where(row => wanted.Contains(row.Key))));
    }

    public async Task<PagedModel<IWebhook>> GetByAliasAsync(string alias) =>
        Page(await ReadAsync(Rows.Where(row => scopes.Database.WebhookEvents.Any(other => other.WebhookId == row.Id && other.Event == alias))));

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
    }

    private static PagedModel<IWebhook> Page(List<IWebhook> webhooks) => new(webhooks.Count, webhooks);

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
    }

    private async Task<List<IWebhook>> ReadAsync(IQueryable<WebhookRow> query)
    {
        var rows = await query.ToListAsync();
        if (rows.Count == 0)
            return [];
        var ids = rows.Select(row => row.Id).ToList();
        var events = (await scopes.Database.WebhookEvents.Where(row => ids.Contains(row.WebhookId)).ToListAsync()).ToLookup(row => row.WebhookId, row => row.Event);
        var types = (await scopes.Database.WebhookContentTypes.Where(row => ids.Contains(row.WebhookId)).ToListAsync()).ToLookup(row => row.WebhookId, row => row.EntityKey);
        var headers = (await scopes.Database.WebhookHeaders.Where(row => ids.Contains(row.WebhookId)).ToListAsync()).ToLookup(row => row.WebhookId);
        return [.. rows.Select(row =>
        {
            var webhook = new Webhook(row.Url, row.Enabled, [.. types[row.Id]], [.. events[row.Id]], headers[row.Id].ToDictionary(header => header.Key, header => header.Value))
            {
                Id = row.Id,
                Key = row.Key,
                Name = row.Name,
                Description = row.Description,
            };
            webhook.ResetDirtyProperties(rememberDirty: false);
            return webhook;
        })];
    }
}
