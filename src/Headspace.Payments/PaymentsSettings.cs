namespace Headspace.Payments;

/// <summary>Settings under <c>Headspace:Payments</c>.</summary>
public sealed class PaymentsSettings
{
    internal const string Section = "Headspace:Payments";

    /// <summary>Who takes the money.</summary>
    public PaymentMode Mode { get; set; }

    /// <summary>Path of the site where callbacks arrive.</summary>
    public string CallbackPath { get; set; } = "/payments/callback";

    /// <summary>Path of the site under which the sandbox answers.</summary>
    public string SandboxPath { get; set; } = "/payment-sandbox";
}
