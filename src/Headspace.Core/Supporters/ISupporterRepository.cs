namespace Headspace.Core.Supporters;

/// <summary>Where supporters are kept.</summary>
public interface ISupporterRepository
{
    /// <summary>A supporter; null when there is none.</summary>
    Task<Supporter?> GetAsync(Guid key, CancellationToken cancellationToken);

    /// <summary>All with an e-mail address, in any case, oldest first.</summary>
    Task<IReadOnlyList<Supporter>> FindByEmailAsync(string email, CancellationToken cancellationToken);

    /// <summary>Adds a supporter. The same key again changes nothing.</summary>
    Task AddAsync(Supporter supporter, CancellationToken cancellationToken);

    /// <summary>Stores a supporter. False, with nothing stored, when it was stored since it was read.</summary>
    Task<bool> TrySaveAsync(Supporter supporter, CancellationToken cancellationToken);

    /// <summary>Stores the sealed CPR number of a supporter, in a table of its own; null deletes it.</summary>
    Task SetCprAsync(Guid key, Cpr.SealedCpr? cpr, CancellationToken cancellationToken);

    /// <summary>The sealed CPR number of a supporter; null when there is none.</summary>
    Task<Cpr.SealedCpr?> GetCprAsync(Guid key, CancellationToken cancellationToken);
}
