using Headspace.Cms.Contracts.Outbox;
using Headspace.Forms.Definitions;
using Headspace.Forms.Entries;
using Headspace.Forms.Workflows;

namespace Headspace.Forms.Submission;

/// <summary>Stores entries together with the work that follows, and answers their senders.</summary>
public sealed class EntryStore(IFormEntryRepository entries, SubmissionDestinations destinations)
{
    /// <summary>The entry that was sent from the rendering before; null when none was.</summary>
    public Task<FormEntry?> FindAsync(FormToken token, CancellationToken cancellationToken) => entries.GetAsync(token.EntryKey, cancellationToken);

    /// <summary>Stores the entry, unless another post of the rendering was faster, and answers.</summary>
    public async Task<SubmissionResult> AddAsync(FormDefinition form, FormEntry entry, FormToken token, CancellationToken cancellationToken)
    {
        IReadOnlyList<OutboxMessage> work =
        [
            .. WorkflowMessages.Of(form, entry, WorkflowStage.OnSubmit, entry.CreatedAt),
            .. entry.State == FormEntryState.Approved ? WorkflowMessages.Of(form, entry, WorkflowStage.OnApprove, entry.CreatedAt) : [],
        ];
        return await AnswerAsync(form, await entries.AddAsync(entry, work, cancellationToken), token, cancellationToken);
    }

    /// <summary>What the sender of a stored entry is told.</summary>
    public async Task<SubmissionResult> AnswerAsync(FormDefinition form, FormEntry entry, FormToken token, CancellationToken cancellationToken) =>
        new(SubmissionStatus.Accepted)
        {
            Entry = entry,
            Token = token,
            Destination = await destinations.FindAsync(form, entry, cancellationToken)
        };
}
