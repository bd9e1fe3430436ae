using System.Net.Http.Headers;
using System.Threading.Channels;
using Headspace.Payments.Callbacks;
using Headspace.Payments.QuickPay;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Headspace.Payments.Sandbox;

/// <summary>Sends callbacks, signed, until they are taken: 24 times with growing pauses, as QuickPay does.</summary>
internal sealed class SandboxCallbacks(
    IHttpClientFactory clients, IOptions<QuickPaySettings> settings, TimeProvider time, ILogger<SandboxCallbacks> logger) : BackgroundService
{
    internal const int Tries = 24;

    private readonly Channel<SandboxCallback> waiting = Channel.CreateUnbounded<SandboxCallback>();

    /// <summary>The pause after so many failures: 5 seconds, doubled each time, at the most an hour.</summary>
    public static TimeSpan PauseAfter(int failed) =>
        TimeSpan.FromSeconds(Math.Min(5 * Math.Pow(2, failed - 1), TimeSpan.FromHours(1).TotalSeconds));

    public void Send(string? url, SandboxResource resource)
    {
        if (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            waiting.Writer.TryWrite(new SandboxCallback(address, resource.IsSubscription ? "Subscription" : "Payment", SandboxJson.Write(resource), 0));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await DeliverAsync(stoppingToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops: there is nothing more to deliver.
        }
    }

    private async Task DeliverAsync(CancellationToken stoppingToken)
    {
        await foreach (var callback in waiting.Reader.ReadAllAsync(stoppingToken).ConfigureAwait(false))
        {
            if (await IsTakenAsync(callback, stoppingToken).ConfigureAwait(false))
            {
                continue;
            }

            var failed = callback.Failed + 1;
            if (failed < Tries)
            {
                _ = SendAgainAsync(callback with { Failed = failed }, stoppingToken);
            }
            else
            {
                logger.LogError("The sandbox gave up a callback to {Url}", callback.Url);
            }
        }
    }

    private async Task SendAgainAsync(SandboxCallback callback, CancellationToken stoppingToken)
    {
        await Task.Delay(PauseAfter(callback.Failed), time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        waiting.Writer.TryWrite(callback);
    }

    private async Task<bool> IsTakenAsync(SandboxCallback callback, CancellationToken stoppingToken)
    {
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, callback.Url) { Content = new ByteArrayContent(callback.Body) };
            message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            message.Headers.Add(PaymentCallbackEndpoint.ChecksumHeader, CallbackSignature.Of(callback.Body, settings.Value.PrivateKey));
            message.Headers.Add(PaymentCallbackEndpoint.ResourceTypeHeader, callback.ResourceType);
            message.Headers.Add(PaymentCallbackEndpoint.AccountHeader, settings.Value.AccountId ?? "1");
            message.Headers.Add(PaymentCallbackEndpoint.VersionHeader, "v10");
            using var client = clients.CreateClient(QuickPayClient.ClientName);
            using var response = await client.SendAsync(message, stoppingToken).ConfigureAwait(false);
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException && !stoppingToken.IsCancellationRequested)
        {
            logger.LogWarning(exception, "The sandbox could not deliver a callback to {Url}", callback.Url);
            return false;
        }
    }
}
