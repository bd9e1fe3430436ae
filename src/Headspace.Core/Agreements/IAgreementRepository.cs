using Headspace.Core.Payments;

namespace Headspace.Core.Agreements;

/// <summary>Where agreements are kept.</summary>
public interface IAgreementRepository
{
    /// <summary>An agreement; null when there is none.</summary>
    Task<Agreement?> GetAsync(Guid key, CancellationToken cancellationToken);

    /// <summary>The agreement of a number at the payment service (<see cref="Agreement.OrderId"/>); null when there is none.</summary>
    Task<Agreement?> FindAsync(OrderId orderId, CancellationToken cancellationToken);

    /// <summary>Adds an agreement that nobody has confirmed yet. The same key again changes nothing.</summary>
    Task AddAsync(Agreement agreement, CancellationToken cancellationToken);

    /// <summary>
    /// Those that are due on a day (<see cref="Agreement.IsDueOn"/>) and those in <see cref="AgreementState.Charging"/>, by key.
    /// </summary>
    /// <param name="today">The day in Denmark.</param>
    /// <param name="after">Key of the last one of the batch before; null for the first batch.</param>
    /// <param name="take">At most so many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<Agreement>> GetToChargeAsync(DateOnly today, Guid? after, int take, CancellationToken cancellationToken);

    /// <summary>
    /// Stores an agreement, for an attempt that begins the payment of it, and the work that follows from another state
    /// (<see cref="AgreementWork"/>), in one transaction. False, with nothing stored,
    /// when the agreement was stored since it was read.
    /// </summary>
    /// <param name="agreement">As it is to be, with the version that was read.</param>
    /// <param name="payment">The payment of an attempt that begins; null else. One that there is already is left alone.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<bool> TrySaveAsync(Agreement agreement, Payment? payment, CancellationToken cancellationToken);
}
