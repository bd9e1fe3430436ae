using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Headspace.Cms.Contracts.Outbox;
using Microsoft.Extensions.Options;

namespace Headspace.Forms.Workflows.Types;

/// <summary>Tells a channel in Slack what was sent, as one of its bots: the older way, by a token and Slack's method <c>chat.postMessage</c>.</summary>
internal sealed class SlackTokenWorkflow(SlackMessage message, WorkflowRequests requests, IOptions<WorkflowSettings> settings) : IWorkflowType
{
    // What passes by itself; everything else is put right by somebody, or never.
    private static readonly HashSet<string> passing = new(StringComparer.Ordinal)
    {
        "ratelimited", "rate_limited", "request_timeout", "service_unavailable", "internal_error", "fatal_error", "team_added_to_org",
    };

    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public Guid Id => WorkflowTypeIds.SlackLegacy;

    public string Name => "Send til Slack (ældre)";

    public async Task<OutboxResult> RunAsync(WorkflowRun run, CancellationToken cancellationToken)
    {
        if (run.Setting("Token") is not { } token || run.Setting("Channel") is not { } channel)
            return OutboxResult.Never("Arbejdsgangen skal bruge en Token og en Channel til Slack.");

        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(settings.Value.SlackApi, "chat.postMessage"))
        {
            Content = JsonContent.Create(
                new { channel, text = await message.WriteAsync(run, cancellationToken), username = run.Setting("Username"), icon_url = run.Setting("AvatarUrl") }, options: json),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await requests.AskAsync(run, request, ReadAsync, cancellationToken);
    }

    // Slack answers 200 to what it refuses, too.
    private static async Task<OutboxResult> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
            var answer = document.RootElement;
            if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty("ok", out var ok))
                return OutboxResult.Again("Slack svarede ikke, som Slack gør.");
            if (ok.ValueKind == JsonValueKind.True)
                return OutboxResult.Done;

            var error = answer.TryGetProperty("error", out var named) ? named.ToString() : "?";
            return passing.Contains(error) ? OutboxResult.Again($"Slack svarede “{error}”.") : OutboxResult.Never($"Slack tager ikke imod beskeden: “{error}”.");
        }
        catch (JsonException)
        {
            return OutboxResult.Again("Slack svarede ikke, som Slack gør.");
        }
    }
}
