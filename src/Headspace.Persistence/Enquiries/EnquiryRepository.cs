using Headspace.Core.Enquiries;
using Headspace.Persistence.Database;
using Microsoft.EntityFrameworkCore;

namespace Headspace.Persistence.Enquiries;

internal sealed class EnquiryRepository(HeadspaceDatabase database) : IEnquiryRepository
{
    private static readonly EnquiryState[] open = [.. Enum.GetValues<EnquiryState>().Where(state => !EnquirySteps.IsClosed(state))];

    public async Task<Enquiry?> GetAsync(Guid key, CancellationToken cancellationToken) =>
        await ListAsync(rows => rows.Where(row => row.Key == key), cancellationToken).ConfigureAwait(false) is [var found] ? found : null;

    public Task<IReadOnlyList<Enquiry>> GetOfMunicipalityAsync(string municipalityCode, CancellationToken cancellationToken) =>
        ListAsync(
            rows => rows.Where(row => row.MunicipalityCode == municipalityCode).OrderByDescending(row => row.ReceivedAt).ThenBy(row => row.Key),
            cancellationToken);

    public Task<IReadOnlyList<Enquiry>> GetToTakeUpAsync(DateOnly today, CancellationToken cancellationToken) =>
        ListAsync(rows => rows.Where(row => row.State == EnquiryState.Parked && row.ParkedUntil <= today).OrderBy(row => row.Key), cancellationToken);

    public Task<IReadOnlyList<Enquiry>> GetOpenAsync(CancellationToken cancellationToken) =>
        ListAsync(rows => rows.Where(row => open.Contains(row.State)).OrderBy(row => row.ReceivedAt).ThenBy(row => row.Key), cancellationToken);

    public Task AddAsync(Enquiry enquiry, CancellationToken cancellationToken) =>
        database.WriteAsync(context => context.AddNewAsync([EnquiryRow.Of(enquiry)], cancellationToken));

    public Task<bool> TrySaveAsync(Enquiry enquiry, CancellationToken cancellationToken) =>
        database.WriteAsync(context => context.TryUpdateAsync(EnquiryRow.Of(enquiry), cancellationToken));

    private Task<IReadOnlyList<Enquiry>> ListAsync(Func<IQueryable<EnquiryRow>, IQueryable<EnquiryRow>> query, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Enquiry>>(async context =>
            [.. (await query(context.Enquiries).ToListAsync(cancellationToken).ConfigureAwait(false)).Select(row => row.ToEnquiry())]);
}
