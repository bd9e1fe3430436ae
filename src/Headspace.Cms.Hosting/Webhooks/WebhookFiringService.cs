using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Hosting.Webhooks;

/// <summary>Puts a call in the queue, so that publishing neither waits for nor fails with the one who is called.</summary>
internal sealed class WebhookFiringService(IWebhookRequestService requests) : IWebhookFiringService
{
    public Task FireAsync(IWebhook webhook, string eventAlias, object? payload, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return requests.CreateAsync(webhook.Key, eventAlias, payload);
    }
}
