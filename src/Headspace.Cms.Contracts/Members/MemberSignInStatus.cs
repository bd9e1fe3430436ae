namespace Headspace.Cms.Contracts.Members;

/// <summary>How an attempt to sign in ended.</summary>
public enum MemberSignInStatus
{
    /// <summary>The visitor is signed in.</summary>
    SignedIn,

    /// <summary>Nobody of this name, not approved yet, or not the right password: which of them is not told.</summary>
    Failed,

    /// <summary>Too many wrong passwords: nobody can sign in as this member for a time.</summary>
    LockedOut,
}
