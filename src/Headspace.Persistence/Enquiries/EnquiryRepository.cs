using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Enquiries;
using Headspace.Persistence.Database;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Persistence.Enquiries;

internal sealed class EnquiryRepository(HeadspaceDatabase database, IOutbox outbox) : IEnquiryRepository
{
    private static readonly EnquiryState[] open = [.. Enum.GetValues<EnquiryState>().Where(state => !EnquirySteps.IsClosed(state))];

    public async Task<Enquiry?> GetAsync(Guid key, CancellationToken cancellationToken) =>
        await ListAsync(rows => rows.Where(row => row.Key == key), cancellationToken).ConfigureAwait(false) is [var found] ? found : null;

    public Task<IReadOnlyList<Enquiry>> GetOfMunicipalityAsync(string municipalityCode, CancellationToken cancellationToken) =>
        ListAsync(
            rows => rows.Where(row => row.MunicipalityCode == municipalityCode).OrderByDescending(row => row.ReceivedAt).ThenBy(row => row.Key),
            cancellationToken);

    public Task<EnquiryPage> FindAsync(EnquiryQuery query, int skip, int take, CancellationToken cancellationToken) => database.ReadAsync(async context =>
    {
        var wanted = Wanted(context.Enquiries, query);
        var total = await wanted.CountAsync(cancellationToken).ConfigureAwait(false);
        var rows = await wanted.OrderByDescending(row => row.ReceivedAt).ThenBy(row => row.Key).Skip(skip).Take(take).ToListAsync(cancellationToken).ConfigureAwait(false);
        return new EnquiryPage(total, [.. rows.Select(row => row.ToEnquiry())]);
    });

    public Task<IReadOnlyList<Enquiry>> GetDueAsync(DateOnly today, CancellationToken cancellationToken) =>
        ListAsync(
            rows => rows
                .Where(row => open.Contains(row.State) && (row.NextActionOn <= today || (row.State == EnquiryState.Parked && row.ParkedUntil <= today)))
                .OrderBy(row => row.Owner).ThenBy(row => row.ReceivedAt).ThenBy(row => row.Key),
            cancellationToken);

    public Task<IReadOnlyList<Enquiry>> GetOpenAsync(CancellationToken cancellationToken) =>
        ListAsync(rows => rows.Where(row => open.Contains(row.State)).OrderBy(row => row.ReceivedAt).ThenBy(row => row.Key), cancellationToken);

    public Task AddAsync(Enquiry enquiry, CancellationToken cancellationToken) =>
        database.WriteAsync(context => context.AddNewAsync([EnquiryRow.Of(enquiry)], cancellationToken));

    public Task<bool> TrySaveAsync(Enquiry enquiry, IReadOnlyCollection<OutboxMessage> work, CancellationToken cancellationToken) =>
        database.WriteAsync(async context =>
        {
            if (!await context.TryUpdateAsync(EnquiryRow.Of(enquiry), cancellationToken).ConfigureAwait(false))
                return false;
            await outbox.AddAsync(work, cancellationToken).ConfigureAwait(false);
            return true;
        });

    private static IQueryable<EnquiryRow> Wanted(IQueryable<EnquiryRow> rows, EnquiryQuery query)
    {
        if (query.States.Count > 0)
            rows = rows.Where(row => query.States.Contains(row.State));
        if (query.Owner is { } owner)
            rows = rows.Where(row => row.Owner == owner);
        if (query.WithoutOwner)
            rows = rows.Where(row => row.Owner == null);
        if (query.MunicipalityCode is { } code)
            rows = rows.Where(row => row.MunicipalityCode == code);
        if (query.Text is { Length: > 0 } text)
        {
            var folded = FoldedText.Of(text);
            rows = rows.Where(row => row.Search.Contains(folded) || query.CodesOfText.Contains(row.MunicipalityCode));
        }

        return rows;
    }

    private Task<IReadOnlyList<Enquiry>> ListAsync(Func<IQueryable<EnquiryRow>, IQueryable<EnquiryRow>> query, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Enquiry>>(async context =>
            [.. (await query(context.Enquiries).ToListAsync(cancellationToken).ConfigureAwait(false)).Select(row => row.ToEnquiry())]);
}
