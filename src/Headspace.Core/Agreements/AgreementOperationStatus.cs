namespace Headspace.Core.Agreements;

/// <summary>Whether something could be done to an agreement.</summary>
public enum AgreementOperationStatus
{
    /// <summary>It was done.</summary>
    Success,

    /// <summary>The agreement is not in a state where it can be.</summary>
    WrongState,

    /// <summary>Its day has not come.</summary>
    NotDue,

    /// <summary>It is about another attempt than the one that is under way: a late or repeated answer.</summary>
    OtherAttempt,

    /// <summary>The amount is nothing or less.</summary>
    InvalidAmount,
}
