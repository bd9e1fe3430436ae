using System.Net.Http.Headers;
using System.Text;
using Headspace.Cms.Contracts.Outbox;

namespace Headspace.Forms.Workflows.Types;

/// <summary>
/// Asks addresses of the web that workflows name. The receiver may know what came twice by <c>Idempotency-Key</c>; what it does not
/// take is tried again.
/// </summary>
internal sealed class WorkflowRequests(IHttpClientFactory clients)
{
    /// <summary>The name of the client.</summary>
    public const string ClientName = "Headspace.Forms.Workflows";

    /// <summary>The address of a text; null when it is none of the web.</summary>
    public static Uri? Address(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" ? url : null;

    /// <summary>Sends it, with the name and password of the workflow's settings.</summary>
    public async Task<OutboxResult> SendAsync(WorkflowRun run, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Add("Idempotency-Key", $"{run.Message.Key:N}");
        if (run.Setting("Username") is { } user)
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{run.Setting("Password")}")));

        try
        {
            using var client = clients.CreateClient(ClientName);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return response.IsSuccessStatusCode ? OutboxResult.Done : OutboxResult.Again($"Modtageren svarede {(int)response.StatusCode}.");
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return OutboxResult.Again($"Modtageren svarede ikke: {exception.Message}");
        }
    }
}
