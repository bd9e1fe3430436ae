using System.Text;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Hosting.Webhooks;

/// <summary>Makes one call and writes down how it went.</summary>
internal sealed class WebhookSender(
    IHttpClientFactory clients, IWebhookLogFactory logFactory, IWebhookLogService logs, ILogger<WebhookSender> logger)
{
    public const string ClientName = "Webhooks";

    /// <summary>True if the one who is called has taken it.</summary>
    public async Task<bool> SendAsync(IWebhook webhook, WebhookRequest request, CancellationToken cancellationToken)
    {
        using var message = ToMessage(webhook, request);
        HttpResponseMessage? response = null;
        Exception? failure = null;
        try
        {
            response = await clients.CreateClient(ClientName).SendAsync(message, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsFailure(exception, cancellationToken))
        {
            logger.LogWarning(exception, "The webhook {Key} could not be sent to {Url}", webhook.Key, webhook.Url);
            failure = exception;
        }

        using (response)
        {
            var log = await logFactory.CreateAsync(
                request.EventAlias, message, response, request.RetryCount, failure, webhook, cancellationToken).ConfigureAwait(false);
            await logs.CreateAsync(log).ConfigureAwait(false);
            return response is { IsSuccessStatusCode: true };
        }
    }

    // A time-out is cancelled too, but not by us; an address that is none is refused before anything is sent.
    private static bool IsFailure(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException or InvalidOperationException or NotSupportedException
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private static HttpRequestMessage ToMessage(IWebhook webhook, WebhookRequest request)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, Uri.TryCreate(webhook.Url, UriKind.Absolute, out var url) ? url : null)
        {
            Content = new StringContent(request.RequestObject ?? string.Empty, Encoding.UTF8, "application/json"),
        };
        message.Headers.TryAddWithoutValidation(Constants.WebhookEvents.HeaderNames.EventName, request.EventAlias);
        message.Headers.TryAddWithoutValidation(
            Constants.WebhookEvents.HeaderNames.RetryCount, request.RetryCount.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var (name, value) in webhook.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content.Headers.Remove(name);
                message.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }
}
