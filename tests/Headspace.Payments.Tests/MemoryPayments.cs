using System.Collections.Concurrent;
using Headspace.Core.Payments;

namespace Headspace.Payments.Tests;

/// <summary>Keeps payments as a database would: one version at a time.</summary>
internal sealed class MemoryPayments : IPaymentRepository
{
    private readonly ConcurrentDictionary<string, Payment> byOrder = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    public List<PaymentChange> Changes { get; } = [];

    public Payment this[OrderId orderId] => byOrder[orderId.Value];

    public Payment Add(Payment payment) => byOrder[payment.OrderId.Value] = payment;

    public Task<Payment?> GetAsync(OrderId orderId, CancellationToken cancellationToken) =>
        Task.FromResult(byOrder.GetValueOrDefault(orderId.Value));

    public Task<Payment?> GetAsync(Guid key, CancellationToken cancellationToken) =>
        Task.FromResult(byOrder.Values.FirstOrDefault(payment => payment.Key == key));

    public Task AddAsync(Payment payment, CancellationToken cancellationToken)
    {
        byOrder.TryAdd(payment.OrderId.Value, payment);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Payment>> GetOfAsync(PaymentSubject subject, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Payment>>([.. byOrder.Values.Where(payment => payment.Subject == subject).OrderBy(payment => payment.CreatedAt)]);

    public Task<IReadOnlyList<Payment>> GetOpenAsync(DateTimeOffset createdBefore, Payment? after, int take, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Payment>>([.. byOrder.Values
            .Where(payment => payment.IsOpen && payment.CreatedAt < createdBefore)
            .OrderBy(payment => payment.CreatedAt).ThenBy(payment => payment.Key)
            .Where(payment => after is null || (payment.CreatedAt, payment.Key).CompareTo((after.CreatedAt, after.Key)) > 0)
            .Take(take)]);

    public Task<bool> TrySaveAsync(PaymentChange change, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (byOrder[change.After.OrderId.Value].Version != change.Before.Version)
            {
                return Task.FromResult(false);
            }

            byOrder[change.After.OrderId.Value] = change.After with { Version = change.Before.Version + 1 };
            Changes.Add(change);
            return Task.FromResult(true);
        }
    }
}
