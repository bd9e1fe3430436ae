namespace Headspace.Cms.Contracts.Outbox;

/// <summary>
/// The stored work. Every member opens a scope of its own, or joins the open one: what is added there is stored with it or not
/// at all.
/// </summary>
public interface IOutbox
{
    /// <summary>Adds work. A key that there is already changes nothing. The worker is woken when the scope has committed.</summary>
    Task AddAsync(IReadOnlyCollection<OutboxMessage> messages, CancellationToken cancellationToken);

    /// <summary>
    /// Takes work that is due, oldest first: counts the attempt and puts <see cref="OutboxMessage.DueAt"/> to <paramref name="leaseUntil"/>,
    /// so that nobody else takes it meanwhile, and it comes again when the one who took it is killed. An attempt before that
    /// stored no result is counted in <see cref="OutboxMessage.Interruptions"/>.
    /// </summary>
    /// <param name="now">What is due at this moment is taken.</param>
    /// <param name="leaseUntil">When it is due again unless an end is stored.</param>
    /// <param name="take">At most so many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<OutboxMessage>> TakeDueAsync(DateTimeOffset now, DateTimeOffset leaseUntil, int take, CancellationToken cancellationToken);

    /// <summary>Stores how an attempt ended. An attempt that another has overtaken changes nothing.</summary>
    /// <param name="message">The message as it was taken.</param>
    /// <param name="result">How it ended.</param>
    /// <param name="dueAt">When it is tried again; without meaning for an end.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task StoreResultAsync(OutboxMessage message, OutboxResult result, DateTimeOffset dueAt, CancellationToken cancellationToken);

    /// <summary>When the next waiting work is due; null when none waits.</summary>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken);

    /// <summary>All work about one thing, oldest first.</summary>
    Task<IReadOnlyList<OutboxMessage>> GetOfAsync(Guid subject, CancellationToken cancellationToken);

    /// <summary>Which of some things have work that was given up.</summary>
    Task<IReadOnlyList<Guid>> GetFailedSubjectsAsync(IReadOnlyCollection<Guid> subjects, CancellationToken cancellationToken);

    /// <summary>What was given up, newest first.</summary>
    Task<IReadOnlyList<OutboxMessage>> GetGivenUpAsync(int take, CancellationToken cancellationToken);

    /// <summary>Asks for work again that was given up; it is tried as often as anew. False when it was not given up.</summary>
    Task<bool> RetryAsync(Guid key, DateTimeOffset dueAt, CancellationToken cancellationToken);

    /// <summary>Deletes work that ended before a moment; given up work stays. The result is how much.</summary>
    Task<int> DeleteEndedAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
