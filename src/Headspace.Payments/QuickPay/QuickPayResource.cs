using System.Text.Json.Serialization;

namespace Headspace.Payments.QuickPay;

/// <summary>A payment or a subscription as the service writes it. What is not named here is passed over.</summary>
internal sealed record QuickPayResource
{
    public long? Id { get; init; }

    public string? Type { get; init; }

    public string? OrderId { get; init; }

    public string? Currency { get; init; }

    public bool? TestMode { get; init; }

    public long? SubscriptionId { get; init; }

    // Samples show both spellings.
    [JsonPropertyName("subscriptionId")]
    public long? SubscriptionIdInCamelCase { get; init; }

    public QuickPayCardMetadata? Metadata { get; init; }

    public IReadOnlyList<QuickPayOperation?>? Operations { get; init; }
}
