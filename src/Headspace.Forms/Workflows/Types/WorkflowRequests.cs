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
    public Task<OutboxResult> SendAsync(WorkflowRun run, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (run.Setting("Username") is { } user)
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{run.Setting("Password")}")));
        return AskAsync(run, request, (_, _) => Task.FromResult(OutboxResult.Done), cancellationToken);
    }

    /// <summary>Sends it, and reads the answer where it says more than its status, which is one of success.</summary>
    public async Task<OutboxResult> AskAsync(
        WorkflowRun run, HttpRequestMessage request, Func<HttpResponseMessage, CancellationToken, Task<OutboxResult>> read, CancellationToken cancellationToken)
    {
        request.Headers.Add("Idempotency-Key", $"{run.Message.Key:N}");
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return response.IsSuccessStatusCode ? await read(response, cancellationToken) : OutboxResult.Again($"Modtageren svarede {(int)response.StatusCode}.");
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return OutboxResult.Again($"Modtageren svarede ikke: {exception.Message}");
        }
    }
}
