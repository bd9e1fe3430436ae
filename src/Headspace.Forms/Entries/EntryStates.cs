using Headspace.Forms.Definitions;
using Headspace.Forms.Definitions.Storage;
using Headspace.Forms.Workflows;

namespace Headspace.Forms.Entries;

/// <summary>Moves entries from one state to another, with the work that follows.</summary>
public sealed class EntryStates(IFormEntryRepository entries, IFormDefinitionStore forms, TimeProvider time)
{
    /// <summary>
    /// Approves, rejects, deletes or puts aside. An entry that has the state already, is deleted or does not exist is left alone. One
    /// that comes out of quarantine is treated as if it were sent now.
    /// </summary>
    /// <param name="key">The entry.</param>
    /// <param name="state">Where it shall stand.</param>
    /// <param name="by">Who wants it: key of the user; null for the system.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<FormEntry?> ChangeAsync(Guid key, FormEntryState state, Guid? by, CancellationToken cancellationToken)
    {
        var form = default(FormDefinition);
        while (await entries.GetAsync(key, cancellationToken) is { } entry)
        {
            if (entry.State == state || entry.State == FormEntryState.Deleted)
                return entry;

            form ??= (await forms.GetAsync(cancellationToken)).Find(entry.FormId);
            var now = time.GetUtcNow();
            var changed = entry with { State = state, UpdatedAt = now, Values = state == FormEntryState.Deleted ? [] : entry.Values };
            var work = form is null ? [] : StagesOf(entry.State, state, form).SelectMany(stage => WorkflowMessages.Of(form, changed, stage, now)).ToList();
            EntryEvent change = new(Guid.NewGuid(), key, now, by, EntryEventKind.StateChanged, $"{EntryStateNames.Of(entry.State)} → {EntryStateNames.Of(state)}");
            if (await entries.TrySaveAsync(changed, work, cancellationToken, change))
                return changed with { Version = changed.Version + 1 };
        }

        return null;
    }

    private static IEnumerable<WorkflowStage> StagesOf(FormEntryState from, FormEntryState to, FormDefinition form)
    {
        if (from == FormEntryState.Quarantined && to is FormEntryState.Submitted or FormEntryState.Approved)
            yield return WorkflowStage.OnSubmit;
        if (to == FormEntryState.Approved || (to == FormEntryState.Submitted && from == FormEntryState.Quarantined && !form.ManualApproval))
            yield return WorkflowStage.OnApprove;
        if (to == FormEntryState.Rejected)
            yield return WorkflowStage.OnReject;
    }
}
