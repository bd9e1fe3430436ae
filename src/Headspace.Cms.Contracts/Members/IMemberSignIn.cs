namespace Headspace.Cms.Contracts.Members;

/// <summary>Signs the visitor of the current request in as a member of the site, and out.</summary>
public interface IMemberSignIn
{
    /// <summary>The name of the member that the visitor is signed in as; null if none.</summary>
    string? CurrentName { get; }

    /// <summary>
    /// Checks a password and, if it is right and the member has no second factor, gives the visitor the cookie of the member.
    /// A wrong name takes as long as a wrong password.
    /// </summary>
    /// <param name="username">User name or e-mail address.</param>
    /// <param name="password">The password as it was typed.</param>
    /// <param name="isPersistent">The cookie outlives the browser's session.</param>
    /// <param name="cancellationToken">Ends the work when nobody waits for it.</param>
    Task<MemberSignInResult> SignInAsync(string username, string password, bool isPersistent, CancellationToken cancellationToken);

    /// <summary>The second step: checks the code of a second factor and, if it is right, gives the visitor the cookie of the member.</summary>
    /// <param name="pendingToken">What the first step gave.</param>
    /// <param name="code">The code as it was typed. It is good once.</param>
    /// <param name="cancellationToken">Ends the work when nobody waits for it.</param>
    Task<MemberSignInStatus> SignInWithCodeAsync(string pendingToken, string code, CancellationToken cancellationToken);

    /// <summary>Takes the cookie back; does nothing for a visitor who is not signed in.</summary>
    Task SignOutAsync(CancellationToken cancellationToken);
}
