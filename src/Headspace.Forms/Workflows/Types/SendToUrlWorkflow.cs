using System.Net.Http.Headers;
using System.Text;
using Headspace.Cms.Contracts.Outbox;

namespace Headspace.Forms.Workflows.Types;

/// <summary>Sends the answers to an address of the web, as a form or in the query. The receiver may know one that came twice by <c>Idempotency-Key</c>.</summary>
internal sealed class SendToUrlWorkflow(EntryMagicStrings magicStrings, IHttpClientFactory clients) : IWorkflowType
{
    /// <summary>The name of the client.</summary>
    public const string ClientName = "Headspace.Forms.Workflows";

    public Guid Id => WorkflowTypeIds.SendToUrl;

    public string Name => "Send formularen til en adresse";

    public async Task<OutboxResult> RunAsync(WorkflowRun run, CancellationToken cancellationToken)
    {
        var values = await magicStrings.GetAsync(run, cancellationToken);
        if (!Uri.TryCreate(magicStrings.Resolve(run, "Url", values), UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http"))
            return OutboxResult.Never("Adressen er ikke en adresse på nettet.");

        var method = HttpMethod.Parse(run.Setting("Method") ?? "POST");
        var pairs = FieldMapping.Of(run, values, magicStrings);
        var isQuery = method == HttpMethod.Get || method == HttpMethod.Delete;
        using HttpRequestMessage request = new(method, isQuery ? WithQuery(url, pairs) : url);
        if (!isQuery)
            request.Content = new FormUrlEncodedContent(pairs);
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

    private static Uri WithQuery(Uri url, IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var query = string.Join('&', pairs.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
        return new UriBuilder(url) { Query = url.Query.Length > 1 ? $"{url.Query[1..]}&{query}" : query }.Uri;
    }
}
