namespace Headspace.Cms.Contracts.Tokens;

/// <summary>Keeps issued tokens. Every call wants an open scope of Core.</summary>
public interface ITokenStore
{
    /// <summary>Keeps new tokens.</summary>
    /// <param name="tokens">The tokens; of one sign-in.</param>
    /// <param name="cancellationToken">Ends the work when nobody waits for it.</param>
    Task AddAsync(IReadOnlyCollection<StoredToken> tokens, CancellationToken cancellationToken);

    /// <summary>The token of that hash; null where there is none.</summary>
    Task<StoredToken?> FindAsync(string reference, CancellationToken cancellationToken);

    /// <summary>Marks a token as exchanged.</summary>
    /// <param name="reference">Its hash.</param>
    /// <param name="now">The present moment.</param>
    /// <param name="cancellationToken">Ends the work when nobody waits for it.</param>
    /// <returns>Whether it was neither exchanged nor taken back before: true for one caller, however many try.</returns>
    Task<bool> RedeemAsync(string reference, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Takes one token back; does nothing where there is none.</summary>
    Task RevokeAsync(string reference, CancellationToken cancellationToken);

    /// <summary>Takes back everything that comes from one sign-in.</summary>
    Task RevokeAuthorizationAsync(Guid authorization, CancellationToken cancellationToken);

    /// <summary>Takes back everything that stands for one member or user.</summary>
    Task RevokeSubjectAsync(Guid subject, CancellationToken cancellationToken);

    /// <summary>Forgets tokens that ended before a moment.</summary>
    Task DeleteEndedAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
