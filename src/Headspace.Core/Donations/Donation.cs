using Headspace.Core.Payments;

namespace Headspace.Core.Donations;

/// <summary>
/// What someone has said to give. Whether it was paid is told by its payment, or by those of its agreement.
/// </summary>
public sealed record Donation
{
    /// <summary>Our key; of the payment of a single gift and of the agreement of a running one, too.</summary>
    public required Guid Key { get; init; }

    /// <summary>Who gives.</summary>
    public required Guid GiverKey { get; init; }

    /// <summary>What is given, each time.</summary>
    public required Money Amount { get; init; }

    /// <summary>How often.</summary>
    public DonationFrequency Frequency { get; init; }

    /// <summary>What it is for, as the giver reads it.</summary>
    public required string Purpose { get; init; }

    /// <summary>Whether the giver wants it reported for tax.</summary>
    public bool WantsDeduction { get; init; }

    /// <summary>When it was said.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The site that it was given on, such as <c>https://headspace.dk</c>, for links in mails.</summary>
    public required string Origin { get; init; }
}
