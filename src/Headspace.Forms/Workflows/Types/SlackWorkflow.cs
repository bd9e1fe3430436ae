using System.Net.Http.Json;
using Headspace.Cms.Contracts.Outbox;

namespace Headspace.Forms.Workflows.Types;

/// <summary>Tells a channel in Slack what was sent, by a webhook of Slack's.</summary>
internal sealed class SlackWorkflow(SlackMessage message, WorkflowRequests requests) : IWorkflowType
{
    public Guid Id => WorkflowTypeIds.Slack;

    public string Name => "Send til Slack";

    public async Task<OutboxResult> RunAsync(WorkflowRun run, CancellationToken cancellationToken)
    {
        // The address is the secret, so answers must not be able to change it: no magic strings.
        if (WorkflowRequests.Address(run.Setting("WebhookUrl")) is not { } url)
            return OutboxResult.Never("Adressen på Slacks webhook mangler eller er ikke en adresse på nettet.");

        using HttpRequestMessage request = new(HttpMethod.Post, url) { Content = JsonContent.Create(new { text = await message.WriteAsync(run, cancellationToken) }) };
        return await requests.SendAsync(run, request, cancellationToken);
    }
}
