namespace Headspace.Core.Supporters;

/// <summary>A person or an organisation that is a member or gives. No account is needed; one e-mail address may stand for several.</summary>
public sealed record Supporter
{
    /// <summary>Our key.</summary>
    public required Guid Key { get; init; }

    /// <summary>The name as typed; of an organisation its name.</summary>
    public required string Name { get; init; }

    /// <summary>Where receipts go.</summary>
    public required string Email { get; init; }

    /// <summary>In E.164; null when not told.</summary>
    public string? Phone { get; init; }

    /// <summary>Street and number; null when not told.</summary>
    public string? Address { get; init; }

    /// <summary>Four digits; null when not told.</summary>
    public string? Postcode { get; init; }

    /// <summary>The town; null when not told.</summary>
    public string? City { get; init; }

    /// <summary>The year of birth; null when not asked.</summary>
    public int? BirthYear { get; init; }

    /// <summary>CVR number of an organisation; null for persons.</summary>
    public string? Cvr { get; init; }

    /// <summary>GLN of a public payer; null for others.</summary>
    public string? Ean { get; init; }

    /// <summary>Who is to be spoken to in an organisation; null for persons.</summary>
    public string? Contact { get; init; }

    /// <summary>Parent or guardian of someone under 15; null for others.</summary>
    public Guardian? Guardian { get; init; }

    /// <summary>The centre whose invitations are wanted; null for none.</summary>
    public string? NearestCentre { get; init; }

    /// <summary>When we first heard of it.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Counts the times it was stored.</summary>
    public int Version { get; init; }
}
