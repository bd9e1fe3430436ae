namespace Headspace.Core.Payments;

/// <summary>How a request to the payment service ended.</summary>
public enum PaymentGatewayStatus
{
    /// <summary>It was done.</summary>
    Success,

    /// <summary>It was taken on; a callback, or asking again, tells the end.</summary>
    Pending,

    /// <summary>The service or the payer's bank said no. Asking again gives the same answer.</summary>
    Refused,

    /// <summary>The service does not know the payment or the agreement.</summary>
    NotFound,

    /// <summary>Certainly nothing was done: the service was not reached, or turned us away. To be tried later.</summary>
    Unavailable,

    /// <summary>
    /// The service fell silent or answered nonsense: it may or may not have been done. Ask for the payment before doing
    /// anything again; only what carries an order id of its own may be repeated as it is.
    /// </summary>
    Unknown,
}
