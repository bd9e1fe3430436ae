using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Webhooks;

internal sealed class WebhookRequestRepository(IScopeAccessor scopes) : IWebhookRequestRepository
{
    public Task<WebhookRequest> CreateAsync(WebhookRequest webhookRequest)
    {
        webhookRequest.Id = scopes.Database.Insert(new WebhookRequestRow
        {
            WebhookKey = webhookRequest.WebhookKey,
            EventName = webhookRequest.EventAlias,
            RequestObject = webhookRequest.RequestObject,
            RetryCount = webhookRequest.RetryCount,
        }).Id;
        return Task.FromResult(webhookRequest);
    }

    public Task DeleteAsync(WebhookRequest webhookRequest) => scopes.Database.WebhookRequests.Where(row => row.Id == webhookRequest.Id).ExecuteDeleteAsync();

    public async Task<IEnumerable<WebhookRequest>> GetAllAsync() =>
        await scopes.Database.WebhookRequests.OrderBy(row => row.Id).Select(row => new WebhookRequest
        {
            Id = row.Id,
            WebhookKey = row.WebhookKey,
            EventAlias = row.EventName,
            RequestObject = row.RequestObject,
            RetryCount = row.RetryCount,
        }).ToListAsync();

    public async Task<WebhookRequest> UpdateAsync(WebhookRequest webhookRequest)
    {
        await scopes.Database.WebhookRequests.Where(row => row.Id == webhookRequest.Id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.WebhookKey, webhookRequest.WebhookKey)
            .SetProperty(row => row.EventName, webhookRequest.EventAlias)
            .SetProperty(row => row.RequestObject, webhookRequest.RequestObject)
            .SetProperty(row => row.RetryCount, webhookRequest.RetryCount));
        return webhookRequest;
    }
}
