using Headspace.Cms.Contracts.Outbox;

namespace Headspace.Forms.Jobs;

/// <summary>Where jobs are kept; Headspace.Persistence answers it. Every member joins the open scope, or opens one.</summary>
public interface IEntryJobRepository
{
    /// <summary>Stores how far a job has come, and the work that goes on with it, in one transaction.</summary>
    Task SaveAsync(EntryJob job, IReadOnlyCollection<OutboxMessage> work, CancellationToken cancellationToken);

    /// <summary>A job; null when there is none.</summary>
    Task<EntryJob?> GetAsync(Guid key, CancellationToken cancellationToken);

    /// <summary>Deletes jobs that were asked for before a moment; the result are their keys.</summary>
    Task<IReadOnlyList<Guid>> DeleteAsync(DateTimeOffset createdBefore, CancellationToken cancellationToken);
}
