namespace Headspace.Core.Newsletters;

/// <summary>What was asked for with an address, and waits for that address to say yes.</summary>
/// <param name="Name">The name as typed; null when not told.</param>
/// <param name="Topics">What it is to be about, as the form calls it; none for everything that the consent names.</param>
/// <param name="Consent">The consent.</param>
/// <param name="Origin">The site, such as <c>https://headspace.dk</c>, for links in mails.</param>
public sealed record NewsletterWish(string? Name, IReadOnlyList<string> Topics, NewsletterConsent Consent, string Origin);
