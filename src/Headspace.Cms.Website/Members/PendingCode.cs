namespace Headspace.Cms.Website.Members;

/// <summary>The visitor has given the right password and is asked for a code; a feature of the HTTP context.</summary>
/// <param name="Token">What the form brings back together with the code.</param>
internal sealed record PendingCode(string Token);
