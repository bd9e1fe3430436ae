namespace Headspace.Core.Agreements;

/// <summary>Where an agreement to give or pay again and again stands.</summary>
public enum AgreementState
{
    /// <summary>Waits for the payer to confirm it at the payment service.</summary>
    Created,

    /// <summary>Waits for its next date.</summary>
    Active,

    /// <summary>Has been sent to be charged, and the end is not known: nothing else is sent until it is.</summary>
    Charging,

    /// <summary>Was refused and is tried again; the payer has a link to put it right.</summary>
    Failing,

    /// <summary>Rests: the payer asked for it, or every attempt was refused.</summary>
    Paused,

    /// <summary>The card is no longer valid; the payer has a link to give another.</summary>
    CardExpired,

    /// <summary>Ended for good.</summary>
    Cancelled,
}
