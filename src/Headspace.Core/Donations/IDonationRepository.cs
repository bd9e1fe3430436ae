using Headspace.Cms.Contracts.Outbox;

namespace Headspace.Core.Donations;

/// <summary>Where donations are kept.</summary>
public interface IDonationRepository
{
    /// <summary>A donation; null when there is none.</summary>
    Task<Donation?> GetAsync(Guid key, CancellationToken cancellationToken);

    /// <summary>Adds a donation. The same key again changes nothing.</summary>
    Task AddAsync(Donation donation, CancellationToken cancellationToken);

    /// <summary>
    /// The gifts that were drawn in a calendar year in Denmark, by the day and then the payment's key: of single donations and
    /// of charges of agreements. Payments for dues are none.
    /// </summary>
    /// <param name="year">The year.</param>
    /// <param name="giverKey">Who gave; null for everyone.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<Gift>> GetGiftsAsync(int year, Guid? giverKey, CancellationToken cancellationToken);

    /// <summary>The statements that were asked for about the gifts of a year, in any order.</summary>
    Task<IReadOnlyList<SentStatement>> GetStatementsAsync(int year, CancellationToken cancellationToken);

    /// <summary>A statement by its key; null when there is none.</summary>
    Task<SentStatement?> GetStatementAsync(Guid key, CancellationToken cancellationToken);

    /// <summary>
    /// Notes a statement with the work that follows, in one transaction. False, with nothing stored, when the giver has that of
    /// the year already.
    /// </summary>
    Task<bool> TryAddStatementAsync(SentStatement statement, IReadOnlyCollection<OutboxMessage> work, CancellationToken cancellationToken);
}
