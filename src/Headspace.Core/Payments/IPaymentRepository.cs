namespace Headspace.Core.Payments;

/// <summary>Where payments are kept.</summary>
public interface IPaymentRepository
{
    /// <summary>The payment of an order; null when there is none.</summary>
    Task<Payment?> GetAsync(OrderId orderId, CancellationToken cancellationToken);

    /// <summary>
    /// Payments that are open (<see cref="Payment.IsOpen"/>) and were made before a moment, oldest first, by key where they
    /// are of one moment.
    /// </summary>
    /// <param name="createdBefore">Younger ones are left to their callbacks.</param>
    /// <param name="after">The last one of the batch before; null for the first batch.</param>
    /// <param name="take">At most so many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<Payment>> GetOpenAsync(DateTimeOffset createdBefore, Payment? after, int take, CancellationToken cancellationToken);

    /// <summary>
    /// Stores a change together with the work that follows from it (outbox), in one transaction. False, with nothing
    /// stored, when the payment was stored since <see cref="PaymentChange.Before"/> was read.
    /// </summary>
    Task<bool> TrySaveAsync(PaymentChange change, CancellationToken cancellationToken);
}
