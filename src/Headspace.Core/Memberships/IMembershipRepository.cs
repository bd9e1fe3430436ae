using Headspace.Cms.Contracts.Outbox;

namespace Headspace.Core.Memberships;

/// <summary>Where memberships are kept.</summary>
public interface IMembershipRepository
{
    /// <summary>A membership; null when there is none.</summary>
    Task<Membership?> GetAsync(Guid key, CancellationToken cancellationToken);

    /// <summary>Those whose paid time ends between two days, both included, and that are neither left nor erased, by key.</summary>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="after">Key of the last one of the batch before; null for the first batch.</param>
    /// <param name="take">At most so many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<Membership>> GetEndingAsync(DateOnly from, DateOnly to, Guid? after, int take, CancellationToken cancellationToken);

    /// <summary>Those that are renewed by an agreement, by key.</summary>
    Task<IReadOnlyList<Membership>> GetOfAgreementAsync(Guid agreementKey, CancellationToken cancellationToken);

    /// <summary>All that anything was paid for in a calendar year, by key: for the count of an approval.</summary>
    Task<IReadOnlyList<Membership>> GetPaidInAsync(int year, CancellationToken cancellationToken);

    /// <summary>Adds a membership. The same key again changes nothing.</summary>
    Task AddAsync(Membership membership, CancellationToken cancellationToken);

    /// <summary>
    /// Stores a membership with the work that follows, in one transaction. False, with nothing stored, when it was stored since
    /// it was read.
    /// </summary>
    Task<bool> TrySaveAsync(Membership membership, IReadOnlyCollection<OutboxMessage> work, CancellationToken cancellationToken);
}
