namespace Headspace.Cms.Security.UserSignIn;

/// <summary>What came of trying to sign in.</summary>
internal enum UserSignInStatus
{
    SignedIn,
    Failed,
    LockedOut,
    NotAllowed,
    CodeRequired,
}
