namespace Headspace.Cms.Contracts.Members;

/// <summary>How an attempt to sign in ended.</summary>
public enum MemberSignInStatus
{
    /// <summary>The visitor is signed in.</summary>
    SignedIn,

    /// <summary>
    /// Nobody of this name, not approved yet, locked out, not the right password or not the right code: which of them is
    /// not told, so that nobody learns from the answer who is a member.
    /// </summary>
    Failed,

    /// <summary>The password is right, and the member has a second factor: the code of it is still needed.</summary>
    CodeRequired,

    /// <summary>Too much time has passed since the password was given: it must be given again.</summary>
    Expired,
}
