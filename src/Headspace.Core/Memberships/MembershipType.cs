namespace Headspace.Core.Memberships;

/// <summary>Who is a member.</summary>
public enum MembershipType
{
    /// <summary>One person.</summary>
    Personal,

    /// <summary>A young person or a student.</summary>
    Young,

    /// <summary>Those who live together.</summary>
    Household,

    /// <summary>An association or an authority.</summary>
    Organisation,

    /// <summary>A company.</summary>
    Company,
}
