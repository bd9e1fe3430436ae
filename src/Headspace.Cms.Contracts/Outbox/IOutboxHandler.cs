namespace Headspace.Cms.Contracts.Outbox;

/// <summary>
/// Does one kind of work. The same message may come again, after a kill even when the work was done: a handler must come to the
/// same end. An exception counts as <see cref="OutboxResult.Again"/>.
/// </summary>
public interface IOutboxHandler
{
    /// <summary>The kind, stored with every message; never changed.</summary>
    string Kind { get; }

    /// <summary>Does it. No scope is open when it is called.</summary>
    Task<OutboxResult> HandleAsync(OutboxMessage message, CancellationToken cancellationToken);
}
