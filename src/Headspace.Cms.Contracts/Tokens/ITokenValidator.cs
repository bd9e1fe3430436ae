namespace Headspace.Cms.Contracts.Tokens;

/// <summary>Knows the access tokens that the token server has issued.</summary>
public interface ITokenValidator
{
    /// <summary>Whom an access token stands for; null where it is none, has ended or was taken back.</summary>
    /// <param name="token">The token as the request carries it.</param>
    /// <param name="cancellationToken">Ends the work when nobody waits for it.</param>
    Task<BearerToken?> ValidateAsync(string token, CancellationToken cancellationToken);
}
