namespace Headspace.Core.Supporters;

/// <summary>Knows supporters again.</summary>
public sealed class SupporterRegister(ISupporterRepository supporters)
{
    /// <summary>
    /// The supporter with the same e-mail address and name, in any case, and the same CVR; else the given one, added. What is
    /// known of it stays as it is: staff merge and correct.
    /// </summary>
    public async Task<Supporter> FindOrAddAsync(Supporter supporter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(supporter);
        var known = await supporters.FindByEmailAsync(supporter.Email, cancellationToken).ConfigureAwait(false);
        if (known.FirstOrDefault(one => one.Cvr == supporter.Cvr && string.Equals(one.Name.Trim(), supporter.Name.Trim(), StringComparison.OrdinalIgnoreCase)) is { } same)
        {
            return same;
        }

        await supporters.AddAsync(supporter, cancellationToken).ConfigureAwait(false);
        return supporter;
    }
}
