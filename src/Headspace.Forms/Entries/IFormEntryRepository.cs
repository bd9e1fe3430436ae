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
    /// Stores an entry that was changed and the work that follows, in one transaction. False, with nothing stored, when it was
    /// stored since it was read.
    /// </summary>
    Task<bool> TrySaveAsync(FormEntry entry, IReadOnlyCollection<OutboxMessage> work, CancellationToken cancellationToken);

    /// <summary>Entries of a form in any of some states, newest first.</summary>
    /// <param name="formId">The form.</param>
    /// <param name="states">The states; none for all.</param>
    /// <param name="skip">How many to leave out.</param>
    /// <param name="take">At most so many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<FormEntry>> GetOfFormAsync(
        Guid formId, IReadOnlyCollection<FormEntryState> states, int skip, int take, CancellationToken cancellationToken);

    /// <summary>How many entries of a form there are in any of some states; none for all.</summary>
    Task<int> CountAsync(Guid formId, IReadOnlyCollection<FormEntryState> states, CancellationToken cancellationToken);

    /// <summary>
    /// Entries of a form in any of some states that no work waits for, nor was given up that staff may ask for again, oldest
    /// change first.
    /// </summary>
    Task<IReadOnlyList<FormEntry>> GetSettledAsync(Guid formId, IReadOnlyCollection<FormEntryState> states, int take, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes entries of a form in a state that were last changed before a moment; the result are their keys. One that work
    /// waits for stays: what is on its way is not lost.
    /// </summary>
    Task<IReadOnlyList<Guid>> DeleteAsync(Guid formId, FormEntryState state, DateTimeOffset updatedBefore, int take, CancellationToken cancellationToken);
}
