using Headspace.Cms.Contracts.Outbox;
using Headspace.Forms.Entries;
using Headspace.Forms.MagicStrings;

namespace Headspace.Forms.Workflows.Types;

/// <summary>Approves, rejects or deletes an entry whose answers hold one of some words.</summary>
internal sealed class ChangeRecordStateWorkflow(EntryMagicStrings magicStrings, EntryStates states) : IWorkflowType
{
    public Guid Id => WorkflowTypeIds.ChangeRecordState;

    public string Name => "Skift tilstand";

    public async Task<OutboxResult> RunAsync(WorkflowRun run, CancellationToken cancellationToken)
    {
        FormEntryState? to = run.Setting("Action")?.ToLowerInvariant() switch
        {
            "approve" => FormEntryState.Approved,
            "reject" => FormEntryState.Rejected,
            "delete" => FormEntryState.Deleted,
            _ => null,
        };
        if (to is not { } state)
            return OutboxResult.Never("Arbejdsgangen siger ikke, hvad der skal ske med henvendelsen.");

        var words = (run.Setting("Words") ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var values = await magicStrings.GetAsync(run, cancellationToken);
        var texts = run.Entry.Values.Select(value => values.Find(MagicStringSource.Field, value.Alias) ?? string.Empty).ToList();
        if (!words.Any(word => texts.Any(text => text.Contains(word, StringComparison.CurrentCultureIgnoreCase))))
            return OutboxResult.Skipped;

        await states.ChangeAsync(run.Entry.Key, state, by: null, cancellationToken);
        return OutboxResult.Done;
    }
}
