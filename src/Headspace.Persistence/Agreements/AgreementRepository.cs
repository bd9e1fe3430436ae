using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Agreements;
using Headspace.Core.Payments;
using Headspace.Persistence.Database;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Persistence.Agreements;

internal sealed class AgreementRepository(HeadspaceDatabase database, IPaymentRepository payments, IOutbox outbox, TimeProvider time) : IAgreementRepository
{
    public Task<Agreement?> GetAsync(Guid key, CancellationToken cancellationToken) =>
        FirstAsync(rows => rows.Where(row => row.Key == key), cancellationToken);

    public Task<Agreement?> FindAsync(OrderId orderId, CancellationToken cancellationToken) =>
        FirstAsync(rows => rows.Where(row => row.OrderId == orderId.Value), cancellationToken);

    public Task AddAsync(Agreement agreement, CancellationToken cancellationToken) =>
        database.WriteAsync(context => context.AddNewAsync([AgreementRow.Of(agreement)], cancellationToken));

    public Task<IReadOnlyList<Agreement>> GetToChargeAsync(DateOnly today, Guid? after, int take, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Agreement>>(async context =>
        {
            var rows = await context.Agreements
                .Where(row => row.State == AgreementState.Charging
                    || ((row.State == AgreementState.Active || row.State == AgreementState.Failing) && row.NextChargeOn <= today))
                .Where(row => after == null || row.Key > after)
                .OrderBy(row => row.Key)
                .Take(take)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            return [.. rows.Select(row => row.ToAgreement())];
        });

    public Task<bool> TrySaveAsync(Agreement agreement, Payment? payment, CancellationToken cancellationToken) => database.WriteAsync(async context =>
    {
        var before = await context.Agreements.FirstOrDefaultAsync(row => row.Key == agreement.Key, cancellationToken).ConfigureAwait(false);
        if (before is null || !await context.TryUpdateAsync(AgreementRow.Of(agreement), cancellationToken).ConfigureAwait(false))
            return false;
        if (payment is not null)
            await payments.AddAsync(payment, cancellationToken).ConfigureAwait(false);
        await outbox.AddAsync(AgreementWork.Of(before.ToAgreement(), agreement, time.GetUtcNow()), cancellationToken).ConfigureAwait(false);
        return true;
    });

    private Task<Agreement?> FirstAsync(Func<IQueryable<AgreementRow>, IQueryable<AgreementRow>> query, CancellationToken cancellationToken) =>
        database.ReadAsync(async context =>
            (await query(context.Agreements).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false))?.ToAgreement());
}
