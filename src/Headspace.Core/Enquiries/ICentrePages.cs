using Umbraco.Cms.Core;

namespace Headspace.Core.Enquiries;

/// <summary>Where the pages of centres are: answered by the sites' content.</summary>
public interface ICentrePages
{
    /// <summary>Makes the page of a centre that is to open, which nobody sees until an editor publishes it.</summary>
    /// <param name="municipalityCode">Code of the municipality, four digits.</param>
    /// <param name="user">Who does it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The key of the page, or why there is none.</returns>
    Task<Attempt<Guid, CentrePageStatus>> CreateDraftAsync(string municipalityCode, Guid user, CancellationToken cancellationToken);

    /// <summary>Whether a page of a centre is still there; one in the bin is not.</summary>
    Task<bool> ExistsAsync(Guid key, CancellationToken cancellationToken);
}
