namespace Headspace.Cms.Contracts.Tokens;

/// <summary>The secrets with which programs sign in as the user that was made for them.</summary>
public interface IUserClientSecrets
{
    /// <summary>Gives a client a secret in place of what it had.</summary>
    /// <param name="clientId">The client, with Umbraco's prefix <c>umbraco-back-office-</c>.</param>
    /// <param name="secret">The secret; only a hash of it is kept.</param>
    void Set(string clientId, string secret);

    /// <summary>Takes a client's secret away; does nothing where it has none.</summary>
    void Forget(string clientId);
}
