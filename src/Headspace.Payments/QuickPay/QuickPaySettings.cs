namespace Headspace.Payments.QuickPay;

/// <summary>Settings under <c>Headspace:Payments:QuickPay</c>. The two keys come from the environment's secrets, never from a file of the repository.</summary>
public sealed class QuickPaySettings
{
    internal const string Section = "Headspace:Payments:QuickPay";

    /// <summary>Where the service answers.</summary>
    public Uri BaseUrl { get; set; } = new("https://api.quickpay.net/");

    /// <summary>The key of the API user.</summary>
    public string ApiKey { get; set; } = string.Empty;

    /// <summary>The account's key, which callbacks are signed with; not the API user's.</summary>
    public string PrivateKey { get; set; } = string.Empty;

    /// <summary>Number of the account; where given, callbacks of other accounts are refused.</summary>
    public string? AccountId { get; set; }

    /// <summary>The public address where callbacks arrive.</summary>
    public Uri? CallbackUrl { get; set; }

    /// <summary>How long one request may take.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a request that may be repeated is repeated.</summary>
    public int Retries { get; set; } = 2;

    /// <summary>The pause before the first repetition; it doubles.</summary>
    public TimeSpan RetryPause { get; set; } = TimeSpan.FromMilliseconds(400);
}
