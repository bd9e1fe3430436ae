namespace Headspace.Cms.Contracts.Members;

/// <summary>Signs the visitor of the current request in as a member of the site, and out.</summary>
public interface IMemberSignIn
{
    /// <summary>The name of the member that the visitor is signed in as; null if none.</summary>
    string? CurrentName { get; }

    /// <summary>Checks a password and, if it is right, gives the visitor the cookie of the member.</summary>
    /// <param name="username">User name or e-mail address.</param>
    /// <param name="password">The password as it was typed.</param>
    /// <param name="isPersistent">The cookie outlives the browser's session.</param>
    /// <param name="cancellationToken">Ends the work when nobody waits for it.</param>
    Task<MemberSignInStatus> SignInAsync(string username, string password, bool isPersistent, CancellationToken cancellationToken);

    /// <summary>Takes the cookie back; does nothing for a visitor who is not signed in.</summary>
    Task SignOutAsync(CancellationToken cancellationToken);
}
