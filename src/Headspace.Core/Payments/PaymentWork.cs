using Headspace.Cms.Contracts.Keys;
using Headspace.Cms.Contracts.Outbox;

namespace Headspace.Core.Payments;

/// <summary>The work that follows when a payment comes to a state: the membership is paid, the receipt is sent.</summary>
public static class PaymentWork
{
    /// <summary>The kind of the messages; their subject is the key of the payment, and whoever does them reads it anew.</summary>
    public const string Kind = "payment";

    /// <summary>A piece of work when the payment went on; none when it did not, or when nothing waits for it.</summary>
    public static IReadOnlyList<OutboxMessage> Of(PaymentChange change, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(change);
        var after = change.After;
        return after.Subject is null || !change.Reached(after.State)
            ? []
            :
            [
                new OutboxMessage
                {
                    Key = DerivedKey.Of(after.Key, $"payment {after.State}"),
                    Kind = Kind,
                    Subject = after.Key,
                    CreatedAt = now,
                    DueAt = now,
                },
            ];
    }
}
