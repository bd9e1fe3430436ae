using Headspace.Core.Agreements;
using Headspace.Core.Payments;

namespace Headspace.Payments.Tests;

/// <summary>Keeps agreements as a database would, and stops being one when a test pulls the plug.</summary>
internal sealed class MemoryAgreements(MemoryPayments payments) : IAgreementRepository
{
    private readonly Dictionary<Guid, Agreement> byKey = [];

    public Agreement this[Guid key] => byKey[key];

    public Agreement Add(Agreement agreement) => byKey[agreement.Key] = agreement;

    public Task<Agreement?> GetAsync(Guid key, CancellationToken cancellationToken) => Task.FromResult(byKey.GetValueOrDefault(key));

    public Task<Agreement?> FindAsync(OrderId orderId, CancellationToken cancellationToken) =>
        Task.FromResult(byKey.Values.FirstOrDefault(agreement => agreement.OrderId == orderId));

    public Task<IReadOnlyList<Agreement>> GetToChargeAsync(DateOnly today, Guid? after, int take, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Agreement>>([.. byKey.Values
            .Where(agreement => agreement.IsDueOn(today) || agreement.State == AgreementState.Charging)
            .OrderBy(agreement => agreement.Key)
            .Where(agreement => after is null || agreement.Key.CompareTo(after.Value) > 0)
            .Take(take)]);

    public Task AddAsync(Agreement agreement, CancellationToken cancellationToken)
    {
        byKey.TryAdd(agreement.Key, agreement);
        return Task.CompletedTask;
    }

    public Task<bool> TrySaveAsync(Agreement agreement, Payment? payment, CancellationToken cancellationToken)
    {
        if (byKey[agreement.Key].Version != agreement.Version)
        {
            return Task.FromResult(false);
        }

        byKey[agreement.Key] = agreement with { Version = agreement.Version + 1 };
        if (payment is not null)
        {
            payments.Add(payment);
        }

        return Task.FromResult(true);
    }
}
