using System.Text.Json;
using Headspace.Cms.Contracts.Keys;
using Headspace.Cms.Contracts.Outbox;
using Headspace.Forms.Definitions;
using Headspace.Forms.Entries;

namespace Headspace.Forms.Workflows;

/// <summary>The work that follows from an entry.</summary>
public static class WorkflowMessages
{
    /// <summary>The kind of message that asks for one workflow of one entry.</summary>
    public const string Kind = "form.workflow";

    /// <summary>
    /// A message for each active workflow of a stage, in its order. Their keys are the same however often they are made; the body is
    /// <c>{"workflow":"key","stage":0}</c>. None for an entry in quarantine.
    /// </summary>
    public static IReadOnlyList<OutboxMessage> Of(FormDefinition form, FormEntry entry, WorkflowStage stage, DateTimeOffset now) =>
        entry.State == FormEntryState.Quarantined ? [] :
        [
            .. form.FormWorkflows.At(stage).Where(workflow => workflow.Active).OrderBy(workflow => workflow.SortOrder)
                .Select(workflow => Message(workflow.Id, entry.Key, stage, now)),
        ];

    private static OutboxMessage Message(Guid workflow, Guid entry, WorkflowStage stage, DateTimeOffset now) => new()
    {
        Key = DerivedKey.Of(entry, $"{Kind}/{workflow}/{(int)stage}"),
        Kind = Kind,
        Subject = entry,
        Body = JsonSerializer.Serialize(new { workflow, stage = (int)stage }),
        CreatedAt = now,
        DueAt = now
    };
}
