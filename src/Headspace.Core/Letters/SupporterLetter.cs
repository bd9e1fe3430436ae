namespace Headspace.Core.Letters;

/// <summary>The mails that supporters and municipalities get. The names are stored.</summary>
public enum SupporterLetter
{
    /// <summary>Proof of a payment. About the payment.</summary>
    Receipt,

    /// <summary>What waits to be paid, with a link. About the payment.</summary>
    PaymentWaits,

    /// <summary>An agreement that waits to be confirmed, with a link. About the agreement.</summary>
    AgreementWaits,

    /// <summary>A charge was refused, or its card has ended; with a link for another card. About the agreement.</summary>
    ChargeRefused,

    /// <summary>An agreement rests, after the last refusal. About the agreement.</summary>
    AgreementPaused,

    /// <summary>An agreement has ended. About the agreement.</summary>
    AgreementEnded,

    /// <summary>The paid time ends, or has ended. About the membership.</summary>
    MembershipReminder,

    /// <summary>The member has left. About the membership.</summary>
    MembershipResigned,

    /// <summary>Dues are to be paid by invoice: for the office. About the membership.</summary>
    InvoiceWanted,

    /// <summary>What was given in a year. About the statement.</summary>
    YearlyStatement,

    /// <summary>Whether an address wants the newsletter that was asked for with it. About the subscription.</summary>
    NewsletterConfirm,

    /// <summary>A seat at the summit. About the sign-up.</summary>
    SummitSeat,

    /// <summary>A place on the waiting list of the summit. About the sign-up.</summary>
    SummitWaiting,

    /// <summary>A seat for somebody who waited. About the sign-up.</summary>
    SummitMovedUp,

    /// <summary>A sign-up was taken back. About the sign-up.</summary>
    SummitCancelled,
}
