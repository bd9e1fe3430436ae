namespace Headspace.Core.Payments;

/// <summary>Whether a report of the payment service was believed.</summary>
public enum PaymentObservationStatus
{
    /// <summary>It was, and what it says is known now.</summary>
    Success,

    /// <summary>We have no such order.</summary>
    UnknownOrder,

    /// <summary>It is about another payment of the service than ours.</summary>
    WrongPayment,

    /// <summary>It is in another currency.</summary>
    WrongCurrency,

    /// <summary>Something else was paid than we asked for.</summary>
    WrongAmount,

    /// <summary>No money is behind it, and here only money counts.</summary>
    TestPayment,
}
