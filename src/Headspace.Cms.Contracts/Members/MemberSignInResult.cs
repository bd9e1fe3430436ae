namespace Headspace.Cms.Contracts.Members;

/// <summary>How a name and a password were answered.</summary>
/// <param name="Status">What came of it.</param>
/// <param name="PendingToken">
/// With <see cref="MemberSignInStatus.CodeRequired"/>, what the visitor brings back together with the code: protected,
/// good for a few minutes, of no use without the code. Else null.
/// </param>
public sealed record MemberSignInResult(MemberSignInStatus Status, string? PendingToken = null);
