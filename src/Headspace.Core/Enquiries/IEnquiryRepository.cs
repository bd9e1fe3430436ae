using Headspace.Cms.Contracts.Outbox;

namespace Headspace.Core.Enquiries;

/// <summary>Where cases are kept.</summary>
public interface IEnquiryRepository
{
    /// <summary>A case; null when there is none.</summary>
    Task<Enquiry?> GetAsync(Guid key, CancellationToken cancellationToken);

    /// <summary>A part of the cases that are wanted, newest first.</summary>
    Task<EnquiryPage> FindAsync(EnquiryQuery query, int skip, int take, CancellationToken cancellationToken);

    /// <summary>All cases of a municipality, newest first.</summary>
    Task<IReadOnlyList<Enquiry>> GetOfMunicipalityAsync(string municipalityCode, CancellationToken cancellationToken);

    /// <summary>Cases that are not closed and of which something is to be done by a day: what is next, or to be taken up again; by owner.</summary>
    Task<IReadOnlyList<Enquiry>> GetDueAsync(DateOnly today, CancellationToken cancellationToken);

    /// <summary>Cases that are not closed, by the day on which they came in.</summary>
    Task<IReadOnlyList<Enquiry>> GetOpenAsync(CancellationToken cancellationToken);

    /// <summary>Opens a case. The same key again changes nothing, so an entry that is worked on twice opens one.</summary>
    Task AddAsync(Enquiry enquiry, CancellationToken cancellationToken);

    /// <summary>Stores a case. False, with nothing stored, when it was stored since it was read.</summary>
    /// <param name="enquiry">The case.</param>
    /// <param name="work">Work that is stored in the same transaction.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<bool> TrySaveAsync(Enquiry enquiry, IReadOnlyCollection<OutboxMessage> work, CancellationToken cancellationToken);
}
