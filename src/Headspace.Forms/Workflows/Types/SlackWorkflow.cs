using System.Net.Http.Json;
using Headspace.Cms.Contracts.Outbox;
using Headspace.Forms.Entries;

namespace Headspace.Forms.Workflows.Types;

/// <summary>Tells a channel in Slack what was sent, by a webhook of Slack's.</summary>
internal sealed class SlackWorkflow(EntryAnswers answers, WorkflowRequests requests) : IWorkflowType
{
    private const int MostCharacters = 3000;

    public Guid Id => WorkflowTypeIds.Slack;

    public string Name => "Send til Slack";

    public async Task<OutboxResult> RunAsync(WorkflowRun run, CancellationToken cancellationToken)
    {
        // The address is the secret, so answers must not be able to change it: no magic strings.
        if (WorkflowRequests.Address(run.Setting("WebhookUrl")) is not { } url)
            return OutboxResult.Never("Adressen på Slacks webhook mangler eller er ikke en adresse på nettet.");

        var lines = (await answers.GetAsync(run.Form, run.Entry, cancellationToken)).Where(answer => answer.Text.Length > 0)
            .Select(answer => $"*{Escaped(answer.Field.Caption)}:* {Escaped(answer.Text)}");
        var text = string.Join('\n', lines.Prepend($"*{Escaped(run.Form.Name)}*"));
        if (text.Length > MostCharacters)
            text = text[..(char.IsHighSurrogate(text[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)];

        using HttpRequestMessage request = new(HttpMethod.Post, url) { Content = JsonContent.Create(new { text }) };
        return await requests.SendAsync(run, request, cancellationToken);
    }

    // Slack reads these three as mentions and links.
    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
