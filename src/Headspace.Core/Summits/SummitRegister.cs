namespace Headspace.Core.Summits;

/// <summary>Takes in who wants to come to the summit, and lets them go.</summary>
public sealed class SummitRegister(ISummitSignUpRepository signUps, ISummitEditions editions, TimeProvider time)
{
    /// <summary>Takes a sign-up in: it gets a seat, or waits. The result is what is stored; the same sign-up again changes nothing.</summary>
    /// <param name="signUp">The sign-up.</param>
    /// <param name="edition">Its edition.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<SummitSignUp> SignUpAsync(SummitSignUp signUp, SummitOpening edition, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return signUps.AddAsync(signUp, edition.Capacity, time.GetUtcNow(), cancellationToken);
    }

    /// <summary>Somebody does not come after all; the next on the waiting list does. False when there is no such sign-up.</summary>
    public async Task<bool> CancelAsync(Guid key, CancellationToken cancellationToken)
    {
        if (await signUps.GetAsync(key, cancellationToken).ConfigureAwait(false) is not { } signUp)
        {
            return false;
        }

        var capacity = editions.Find(signUp.EditionKey)?.Capacity ?? 0;
        return await signUps.CancelAsync(key, capacity, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives the seats of this year's edition that have become free since, as when its editors have found more. The result is how many.</summary>
    public async Task<int> FillAsync(CancellationToken cancellationToken) => editions.Current is { Capacity: > 0 } edition
        ? await signUps.FillAsync(edition.EditionKey, edition.Capacity, time.GetUtcNow(), cancellationToken).ConfigureAwait(false)
        : 0;
}
