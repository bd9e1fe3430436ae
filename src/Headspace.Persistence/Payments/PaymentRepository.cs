using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Payments;
using Headspace.Persistence.Database;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Persistence.Payments;

internal sealed class PaymentRepository(HeadspaceDatabase database, IOutbox outbox, TimeProvider time) : IPaymentRepository
{
    public Task<Payment?> GetAsync(Guid key, CancellationToken cancellationToken) =>
        FirstAsync(rows => rows.Where(row => row.Key == key), cancellationToken);

    public Task<Payment?> GetAsync(OrderId orderId, CancellationToken cancellationToken) =>
        FirstAsync(rows => rows.Where(row => row.OrderId == orderId.Value), cancellationToken);

    public Task AddAsync(Payment payment, CancellationToken cancellationToken) =>
        database.WriteAsync(context => context.AddNewAsync([PaymentRow.Of(payment, capturedAt: null)], cancellationToken));

    public Task<IReadOnlyList<Payment>> GetOfAsync(PaymentSubject subject, CancellationToken cancellationToken) =>
        ListAsync(
            rows => rows.Where(row => row.SubjectKey == subject.Key && row.SubjectKind == subject.Kind).OrderBy(row => row.CreatedAt).ThenBy(row => row.Key),
            cancellationToken);

    public Task<IReadOnlyList<Payment>> GetOpenAsync(DateTimeOffset createdBefore, Payment? after, int take, CancellationToken cancellationToken) =>
        ListAsync(
            rows =>
            {
                var open = rows.Where(row => row.IsOpen && row.CreatedAt < createdBefore);
                if (after is not null)
                    open = open.Where(row => row.CreatedAt >= after.CreatedAt && (row.CreatedAt > after.CreatedAt || row.Key > after.Key));
                return open.OrderBy(row => row.CreatedAt).ThenBy(row => row.Key).Take(take);
            },
            cancellationToken);

    public Task<bool> TrySaveAsync(PaymentChange change, CancellationToken cancellationToken) => database.WriteAsync(async context =>
    {
        var now = time.GetUtcNow();
        var key = change.Before.Key;
        var capturedAt = await context.Payments.Where(row => row.Key == key).Select(row => row.CapturedAt).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        if (change.After.Captured.IsPositive)
            capturedAt = change.After.DrawnAt(capturedAt ?? now);
        var row = PaymentRow.Of(change.After with { Version = change.Before.Version }, capturedAt);
        if (!await context.TryUpdateAsync(row, cancellationToken).ConfigureAwait(false))
            return false;
        await outbox.AddAsync(PaymentWork.Of(change, now), cancellationToken).ConfigureAwait(false);
        return true;
    });

    private Task<Payment?> FirstAsync(Func<IQueryable<PaymentRow>, IQueryable<PaymentRow>> query, CancellationToken cancellationToken) =>
        database.ReadAsync(async context =>
            (await query(context.Payments).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false))?.ToPayment());

    private Task<IReadOnlyList<Payment>> ListAsync(Func<IQueryable<PaymentRow>, IQueryable<PaymentRow>> query, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Payment>>(async context =>
            [.. (await query(context.Payments).ToListAsync(cancellationToken).ConfigureAwait(false)).Select(row => row.ToPayment())]);
}
