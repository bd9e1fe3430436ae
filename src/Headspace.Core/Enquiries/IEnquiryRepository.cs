namespace Headspace.Core.Enquiries;

/// <summary>Where cases are kept.</summary>
public interface IEnquiryRepository
{
    /// <summary>A case; null when there is none.</summary>
    Task<Enquiry?> GetAsync(Guid key, CancellationToken cancellationToken);

    /// <summary>All cases of a municipality, newest first.</summary>
    Task<IReadOnlyList<Enquiry>> GetOfMunicipalityAsync(string municipalityCode, CancellationToken cancellationToken);

    /// <summary>Parked cases that are to be taken up again on a day, by key.</summary>
    Task<IReadOnlyList<Enquiry>> GetToTakeUpAsync(DateOnly today, CancellationToken cancellationToken);

    /// <summary>Cases that are not closed, by the day on which they came in.</summary>
    Task<IReadOnlyList<Enquiry>> GetOpenAsync(CancellationToken cancellationToken);

    /// <summary>Opens a case. The same key again changes nothing, so an entry that is worked on twice opens one.</summary>
    Task AddAsync(Enquiry enquiry, CancellationToken cancellationToken);

    /// <summary>Stores a case. False, with nothing stored, when it was stored since it was read.</summary>
    Task<bool> TrySaveAsync(Enquiry enquiry, CancellationToken cancellationToken);
}
