using Headspace.Cms.Contracts.BackgroundJobs;
using Headspace.Cms.Hosting.Webhooks;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Hosting.BackgroundJobs;

/// <summary>Sends the calls that wait in the queue; one that fails stays there until it has been tried often enough.</summary>
internal sealed class WebhookFiringJob(
    IWebhookRequestService requests, IWebhookService webhooks, WebhookSender sender, IOptionsMonitor<WebhookSettings> settings) : IBackgroundJob
{
    public string Name => "WebhookFiring";

    public TimeSpan Period => settings.CurrentValue.Period;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!settings.CurrentValue.Enabled)
        {
            return;
        }

        foreach (var request in (await requests.GetAllAsync().ConfigureAwait(false)).OrderBy(request => request.Id))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await FireAsync(request, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task FireAsync(WebhookRequest request, CancellationToken cancellationToken)
    {
        // One that was deleted or switched off since has nobody left to call.
        var isDone = await webhooks.GetAsync(request.WebhookKey).ConfigureAwait(false) is not { Enabled: true } webhook
            || await sender.SendAsync(webhook, request, cancellationToken).ConfigureAwait(false)
            || request.RetryCount >= settings.CurrentValue.MaximumRetries;
        if (isDone)
        {
            await requests.DeleteAsync(request).ConfigureAwait(false);
            return;
        }

        request.RetryCount++;
        await requests.UpdateAsync(request).ConfigureAwait(false);
    }
}
