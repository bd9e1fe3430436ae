namespace Headspace.Forms.Entries;

/// <summary>What became of entries; Headspace.Persistence answers it. Every member joins the open scope, or opens one.</summary>
public interface IEntryHistory
{
    /// <summary>Writes down what staff did.</summary>
    Task AddAsync(IReadOnlyCollection<EntryEvent> events, CancellationToken cancellationToken);

    /// <summary>What staff did with an entry, in its order.</summary>
    Task<IReadOnlyList<EntryEvent>> GetAsync(Guid entryKey, CancellationToken cancellationToken);

    /// <summary>Writes down what was removed; a report that there is gets the numbers of the new one.</summary>
    Task PutRemovalAsync(EntryRemoval removal, CancellationToken cancellationToken);

    /// <summary>What was removed of a form, newest first.</summary>
    Task<IReadOnlyList<EntryRemoval>> GetRemovalsAsync(Guid formId, int take, CancellationToken cancellationToken);
}
