namespace Headspace.Core.Newsletters;

/// <summary>Settings under <c>Headspace:Newsletter</c>.</summary>
public sealed class NewsletterSettings
{
    /// <summary>An address that has not said yes after so many days is forgotten, and its link has ended.</summary>
    public int ForgetUnconfirmedAfterDays { get; set; } = 14;

    /// <summary>The proof of a consent is kept for so many days after the address has said no.</summary>
    public int KeepProofForDays { get; set; } = 730;
}
