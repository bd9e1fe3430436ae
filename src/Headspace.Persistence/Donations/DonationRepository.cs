using Headspace.Cms.Contracts.Calendar;
using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Donations;
using Headspace.Core.Payments;
using Headspace.Persistence.Database;
using Headspace.Persistence.Payments;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Persistence.Donations;

internal sealed class DonationRepository(HeadspaceDatabase database, IOutbox outbox) : IDonationRepository
{
    public Task<Donation?> GetAsync(Guid key, CancellationToken cancellationToken) => database.ReadAsync(async context =>
        (await context.Donations.FirstOrDefaultAsync(row => row.Key == key, cancellationToken).ConfigureAwait(false))?.ToDonation());

    public Task AddAsync(Donation donation, CancellationToken cancellationToken) =>
        database.WriteAsync(context => context.AddNewAsync([DonationRow.Of(donation)], cancellationToken));

    public Task<IReadOnlyList<Gift>> GetGiftsAsync(int year, Guid? giverKey, CancellationToken cancellationToken)
    {
        var from = DanishTime.InstantOf(new DateTime(year, 1, 1));
        var to = DanishTime.InstantOf(new DateTime(year + 1, 1, 1));
        return database.ReadAsync<IReadOnlyList<Gift>>(async context =>
        {
            var drawn = context.Payments.Where(payment => payment.CapturedAt >= from && payment.CapturedAt < to);
            var once = await ListAsync(Once(context, drawn, giverKey), cancellationToken).ConfigureAwait(false);
            var again = await ListAsync(ThroughAgreements(context, drawn, giverKey), cancellationToken).ConfigureAwait(false);
            return [.. once.Concat(again).OrderBy(gift => gift.PaidOn).ThenBy(gift => gift.PaymentKey)];
        });
    }

    public Task<IReadOnlyList<SentStatement>> GetStatementsAsync(int year, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<SentStatement>>(async context =>
            [.. (await context.YearlyStatements.Where(row => row.Year == year).ToListAsync(cancellationToken).ConfigureAwait(false)).Select(row => row.ToStatement())]);

    public Task<SentStatement?> GetStatementAsync(Guid key, CancellationToken cancellationToken) => database.ReadAsync(async context =>
        (await context.YearlyStatements.FirstOrDefaultAsync(row => row.Key == key, cancellationToken).ConfigureAwait(false))?.ToStatement());

    public Task<bool> TryAddStatementAsync(SentStatement statement, IReadOnlyCollection<OutboxMessage> work, CancellationToken cancellationToken) =>
        database.WriteAsync(async context =>
        {
            if (!await context.AddUniqueAsync(YearlyStatementRow.Of(statement), cancellationToken).ConfigureAwait(false))
                return false;
            await outbox.AddAsync(work, cancellationToken).ConfigureAwait(false);
            return true;
        });

    private static IQueryable<DrawnPayment> Once(HeadspaceDbContext context, IQueryable<PaymentRow> drawn, Guid? giverKey) =>
        from payment in drawn
        where payment.SubjectKind == PaymentSubjectKind.Donation
        join donation in context.Donations on payment.SubjectKey equals donation.Key
        where giverKey == null || donation.GiverKey == giverKey
        select new DrawnPayment(payment, donation);

    private static IQueryable<DrawnPayment> ThroughAgreements(HeadspaceDbContext context, IQueryable<PaymentRow> drawn, Guid? giverKey) =>
        from payment in drawn
        where payment.SubjectKind == PaymentSubjectKind.Agreement
        join agreement in context.Agreements on payment.SubjectKey equals agreement.Key
        where agreement.SubjectKind == PaymentSubjectKind.Donation
        join donation in context.Donations on agreement.SubjectKey equals donation.Key
        where giverKey == null || donation.GiverKey == giverKey
        select new DrawnPayment(payment, donation);

    private static async Task<IEnumerable<Gift>> ListAsync(IQueryable<DrawnPayment> payments, CancellationToken cancellationToken) =>
        (await payments.ToListAsync(cancellationToken).ConfigureAwait(false)).Select(payment => payment.ToGift());
}
