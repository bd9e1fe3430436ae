namespace Headspace.Payments.Sandbox;

/// <summary>What the payment page does after the payer's card was tried.</summary>
internal enum SandboxPayResult
{
    /// <summary>To the site: paid, or on its way.</summary>
    Done,

    /// <summary>The payer may try another card.</summary>
    Refused,

    /// <summary>The payer's bank asks the payer.</summary>
    AsksForConfirmation,
}
