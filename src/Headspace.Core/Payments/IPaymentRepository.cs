namespace Headspace.Core.Payments;

/// <summary>Where payments are kept.</summary>
public interface IPaymentRepository
{
    /// <summary>A payment; null when there is none.</summary>
    Task<Payment?> GetAsync(Guid key, CancellationToken cancellationToken);

    /// <summary>The payment of an order; null when there is none.</summary>
    Task<Payment?> GetAsync(OrderId orderId, CancellationToken cancellationToken);

    /// <summary>Adds a payment that nobody has paid yet. The same key again changes nothing.</summary>
    Task AddAsync(Payment payment, CancellationToken cancellationToken);

    /// <summary>The payments for something, oldest first.</summary>
    Task<IReadOnlyList<Payment>> GetOfAsync(PaymentSubject subject, CancellationToken cancellationToken);

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
    /// Stores a change and the work that follows
    /// (<see cref="PaymentWork"/>), in one transaction. False, with nothing stored, when the payment was stored since
    /// <see cref="PaymentChange.Before"/> was read.
    /// </summary>
    Task<bool> TrySaveAsync(PaymentChange change, CancellationToken cancellationToken);
}
