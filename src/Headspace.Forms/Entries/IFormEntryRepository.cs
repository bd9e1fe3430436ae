using Headspace.Cms.Contracts.Outbox;

namespace Headspace.Forms.Entries;

/// <summary>Where entries are kept; Headspace.Persistence answers it. Every member joins the open scope, or opens one.</summary>
public interface IFormEntryRepository
{
    /// <summary>
    /// Stores an entry and the work that follows from it, in one transaction. A <see cref="FormEntry.SubmissionKey"/> that was
    /// sent before stores nothing, and the result is the entry that there is; else it is the one that was given. The number of
    /// statements does not depend on the fields.
    /// </summary>
    Task<FormEntry> AddAsync(FormEntry entry, IReadOnlyCollection<OutboxMessage> work, CancellationToken cancellationToken);

    /// <summary>An entry; null when there is none.</summary>
    Task<FormEntry?> GetAsync(Guid key, CancellationToken cancellationToken);

    /// <summary>
    /// Stores an entry that was changed, the work that follows, and what staff did, in one transaction. False, with nothing
    /// stored, when it was stored since it was read.
    /// </summary>
    Task<bool> TrySaveAsync(FormEntry entry, IReadOnlyCollection<OutboxMessage> work, CancellationToken cancellationToken, params IReadOnlyCollection<EntryEvent> events);

    /// <summary>A part of the entries that are meant. What it costs grows with what is looked for, not with how many forms there are.</summary>
    Task<EntryPage> FindAsync(EntryQuery query, EntryOrder order, int skip, int take, CancellationToken cancellationToken);

    /// <summary>The next of the entries that are meant, in the order in which they were sent: for reading all of them without holding them.</summary>
    /// <param name="query">Which.</param>
    /// <param name="after">Those behind this one; null for the first.</param>
    /// <param name="take">At most so many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<FormEntry>> GetNextAsync(EntryQuery query, EntryCursor? after, int take, CancellationToken cancellationToken);

    /// <summary>How many entries each form has in each state; what has none is left out.</summary>
    Task<IReadOnlyDictionary<(Guid FormId, FormEntryState State), int>> CountByStateAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Removes entries with what staff noted, at most so many; the result are their keys. One that work waits for stays: what
    /// is on its way is not lost.
    /// </summary>
    Task<IReadOnlyList<Guid>> RemoveAsync(EntryQuery query, int take, CancellationToken cancellationToken);

    /// <summary>
    /// Entries of a form in any of some states that no work waits for, nor was given up that staff may ask for again, oldest
    /// change first.
    /// </summary>
    Task<IReadOnlyList<FormEntry>> GetSettledAsync(Guid formId, IReadOnlyCollection<FormEntryState> states, int take, CancellationToken cancellationToken);
}
