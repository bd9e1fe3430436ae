using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Memberships;
using Headspace.Persistence.Database;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Persistence.Memberships;

internal sealed class MembershipRepository(HeadspaceDatabase database, IOutbox outbox) : IMembershipRepository
{
    public async Task<Membership?> GetAsync(Guid key, CancellationToken cancellationToken) =>
        await ListAsync(context => context.Memberships.Where(row => row.Key == key), cancellationToken).ConfigureAwait(false) is [var found] ? found : null;

    public Task<IReadOnlyList<Membership>> GetEndingAsync(DateOnly from, DateOnly to, Guid? after, int take, CancellationToken cancellationToken) =>
        ListAsync(
            context => context.Memberships
                .Where(row => row.PaidTo >= from && row.PaidTo <= to && row.ResignedOn == null && row.ErasedOn == null)
                .Where(row => after == null || row.Key > after)
                .OrderBy(row => row.Key)
                .Take(take),
            cancellationToken);

    public Task<IReadOnlyList<Membership>> GetOfAgreementAsync(Guid agreementKey, CancellationToken cancellationToken) =>
        ListAsync(context => context.Memberships.Where(row => row.AgreementKey == agreementKey).OrderBy(row => row.Key), cancellationToken);

    public Task<IReadOnlyList<Membership>> GetPaidInAsync(int year, CancellationToken cancellationToken)
    {
        DateOnly from = new(year, 1, 1);
        DateOnly to = new(year, 12, 31);
        return ListAsync(
            context => context.Memberships
                .Where(row => context.MembershipPayments
                    .Where(payment => payment.PaidOn >= from && payment.PaidOn <= to)
                    .Select(payment => payment.MembershipKey)
                    .Contains(row.Key))
                .OrderBy(row => row.Key),
            cancellationToken);
    }

    public Task AddAsync(Membership membership, CancellationToken cancellationToken) => database.WriteAsync(async context =>
    {
        var added = await context.AddNewAsync([MembershipRow.Of(membership)], cancellationToken).ConfigureAwait(false);
        if (added == 1)
            await context.PutAsync(MembershipPaymentRow.Of(membership), cancellationToken).ConfigureAwait(false);
        return added;
    });

    public Task<bool> TrySaveAsync(Membership membership, IReadOnlyCollection<OutboxMessage> work, CancellationToken cancellationToken) =>
        database.WriteAsync(async context =>
        {
            if (!await context.TryUpdateAsync(MembershipRow.Of(membership), cancellationToken).ConfigureAwait(false))
                return false;

            // What was paid is never taken away, so nothing has to be deleted.
            await context.PutAsync(MembershipPaymentRow.Of(membership), cancellationToken).ConfigureAwait(false);
            await outbox.AddAsync(work, cancellationToken).ConfigureAwait(false);
            return true;
        });

    private Task<IReadOnlyList<Membership>> ListAsync(Func<HeadspaceDbContext, IQueryable<MembershipRow>> query, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Membership>>(async context =>
        {
            var rows = await query(context).ToListAsync(cancellationToken).ConfigureAwait(false);
            Guid[] keys = [.. rows.Select(row => row.Key)];
            var payments = await context.MembershipPayments.Where(payment => keys.Contains(payment.MembershipKey)).ToListAsync(cancellationToken).ConfigureAwait(false);
            var byMembership = payments.ToLookup(payment => payment.MembershipKey);
            return [.. rows.Select(row => row.ToMembership(byMembership[row.Key]))];
        });
}
