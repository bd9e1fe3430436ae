using Headspace.Cms.Contracts.Outbox;

namespace Headspace.Forms.Workflows.Types;

/// <summary>Sends the answers to an address of the web, as a form or in the query.</summary>
internal sealed class SendToUrlWorkflow(EntryMagicStrings magicStrings, WorkflowRequests requests) : IWorkflowType
{
    public Guid Id => WorkflowTypeIds.SendToUrl;

    public string Name => "Send formularen til en adresse";

    public async Task<OutboxResult> RunAsync(WorkflowRun run, CancellationToken cancellationToken)
    {
        var values = await magicStrings.GetAsync(run, cancellationToken);
        if (WorkflowRequests.Address(magicStrings.Resolve(run, "Url", values)) is not { } url)
            return OutboxResult.Never("Adressen er ikke en adresse på nettet.");

        var method = HttpMethod.Parse(run.Setting("Method") ?? "POST");
        var pairs = FieldMapping.Of(run, values, magicStrings);
        var isQuery = method == HttpMethod.Get || method == HttpMethod.Delete;
        using HttpRequestMessage request = new(method, isQuery ? WithQuery(url, pairs) : url);
        if (!isQuery)
            request.Content = new FormUrlEncodedContent(pairs);
        return await requests.SendAsync(run, request, cancellationToken);
    }

    private static Uri WithQuery(Uri url, IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var query = string.Join('&', pairs.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
        return new UriBuilder(url) { Query = url.Query.Length > 1 ? $"{url.Query[1..]}&{query}" : query }.Uri;
    }
}
