namespace Headspace.Core.Summits;

/// <summary>
/// Where sign-ups are kept. Whatever gives seats does it in one transaction with the letters that say so: by the waiting list's
/// order, each seat once, however many come at the same time.
/// </summary>
public interface ISummitSignUpRepository
{
    /// <summary>A sign-up; null when there is none.</summary>
    Task<SummitSignUp?> GetAsync(Guid key, CancellationToken cancellationToken);

    /// <summary>
    /// Puts a sign-up on the waiting list and gives what seats are free. The same key again changes nothing. Somebody with the same
    /// name and address, in any case, is on the list already, and is told so by the same letter again. The result is what is stored.
    /// </summary>
    /// <param name="signUp">The sign-up.</param>
    /// <param name="capacity">How many seats there are.</param>
    /// <param name="now">The present moment.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<SummitSignUp> AddAsync(SummitSignUp signUp, int capacity, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Takes a sign-up back and gives its seat to the next. Twice is once. False when there is none.</summary>
    Task<bool> CancelAsync(Guid key, int capacity, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Gives the free seats of an edition, as when there have become more. The result is how many. Nobody loses a seat when there are fewer.</summary>
    Task<int> FillAsync(Guid editionKey, int capacity, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>How many have a seat and how many wait.</summary>
    Task<SummitSeats> CountAsync(Guid editionKey, CancellationToken cancellationToken);

    /// <summary>The place of a sign-up on the waiting list, from 1; null when it is not on it.</summary>
    Task<int?> PlaceOfAsync(SummitSignUp signUp, CancellationToken cancellationToken);

    /// <summary>Those whose entry holds access needs that nobody needs any more: taken back, or of a summit that ended before a day; by key.</summary>
    /// <param name="endedBefore">The day.</param>
    /// <param name="after">Key of the last one of the batch before; null for the first batch.</param>
    /// <param name="take">At most so many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<SummitSignUp>> GetNeedsToForgetAsync(DateOnly endedBefore, Guid? after, int take, CancellationToken cancellationToken);

    /// <summary>Notes that the access needs of a sign-up were deleted.</summary>
    Task ForgetNeedsAsync(Guid key, CancellationToken cancellationToken);

    /// <summary>Deletes the sign-ups that came in before a moment, whatever their state, and tells nobody. The result is how many.</summary>
    Task<int> ForgetAsync(DateTimeOffset receivedBefore, CancellationToken cancellationToken);
}
