namespace Headspace.Cms.Contracts.TwoFactor;

/// <summary>The codes with which a user of the backoffice signs in when the authenticator app is lost. Each is good once.</summary>
public interface IUserRecoveryCodes
{
    /// <summary>Makes codes in place of what the user had.</summary>
    /// <returns>The codes as they are shown, this once: only hashes of them are kept.</returns>
    IReadOnlyList<string> Create(Guid userKey);

    /// <summary>How many of the user's codes have not been used.</summary>
    int Left(Guid userKey);

    /// <summary>Takes the user's codes away; does nothing where there are none.</summary>
    void Forget(Guid userKey);
}
