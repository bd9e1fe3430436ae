namespace Headspace.Core.Payments;

/// <summary>What is paid for. The numbers are stored.</summary>
public enum PaymentSubjectKind
{
    /// <summary>A single gift: key of the donation.</summary>
    Donation = 1,

    /// <summary>Dues: key of the membership.</summary>
    Membership = 2,

    /// <summary>A charge of an agreement: key of the agreement.</summary>
    Agreement = 3,
}
