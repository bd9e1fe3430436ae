namespace Headspace.Cms.Security.Member;

/// <summary>A member who has given the right password and has still to give a code.</summary>
/// <param name="MemberKey">Who.</param>
/// <param name="Stamp">The security stamp of the time: a change of password ends what is pending.</param>
/// <param name="IsPersistent">Whether the session is to outlive the browser's.</param>
/// <param name="Expires">Until when the code may come.</param>
internal sealed record PendingSignIn(Guid MemberKey, string Stamp, bool IsPersistent, DateTimeOffset Expires);
