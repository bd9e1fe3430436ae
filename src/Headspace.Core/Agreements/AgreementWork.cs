using System.Globalization;
using Headspace.Cms.Contracts.Keys;
using Headspace.Cms.Contracts.Outbox;

namespace Headspace.Core.Agreements;

/// <summary>The work that follows when an agreement comes to another state: its payer is told that it began, failed or ended.</summary>
public static class AgreementWork
{
    /// <summary>The kind of the messages; their subject is the key of the agreement, and whoever does them reads it anew.</summary>
    public const string Kind = "agreement";

    /// <summary>A piece of work when the state changed; none when it did not, when a charge begins, or when nothing waits for the agreement.</summary>
    /// <param name="before">As it was stored.</param>
    /// <param name="after">As it is to be stored.</param>
    /// <param name="now">The present moment.</param>
    public static IReadOnlyList<OutboxMessage> Of(Agreement before, Agreement after, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return after.Subject is null || before.State == after.State || after.State == AgreementState.Charging
            ? []
            :
            [
                new OutboxMessage
                {
                    Key = DerivedKey.Of(after.Key, string.Create(CultureInfo.InvariantCulture, $"agreement {after.State} {after.Version}")),
                    Kind = Kind,
                    Subject = after.Key,
                    Body = $$"""{"state":"{{after.State}}"}""",
                    CreatedAt = now,
                    DueAt = now,
                },
            ];
    }
}
