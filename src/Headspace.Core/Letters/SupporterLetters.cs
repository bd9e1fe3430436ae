using System.Text.Json;
using Headspace.Cms.Contracts.Keys;
using Headspace.Cms.Contracts.Outbox;

namespace Headspace.Core.Letters;

/// <summary>Asks for mails. Whoever writes them reads what they are about when they are sent.</summary>
public static class SupporterLetters
{
    /// <summary>The kind of the messages; their subject is what the mail is about.</summary>
    public const string Kind = "supporter-letter";

    /// <summary>The work of one mail.</summary>
    /// <param name="letter">Which.</param>
    /// <param name="about">Key of what it is about.</param>
    /// <param name="occasion">What tells it from another of its kind about the same; the same occasion is one mail.</param>
    /// <param name="now">The present moment.</param>
    /// <param name="after">How long to wait.</param>
    public static OutboxMessage Of(SupporterLetter letter, Guid about, string occasion, DateTimeOffset now, TimeSpan after = default) => new()
    {
        Key = DerivedKey.Of(about, $"letter {letter} {occasion}"),
        Kind = Kind,
        Subject = about,
        Body = JsonSerializer.Serialize(new { letter = letter.ToString() }),
        CreatedAt = now,
        DueAt = now + after,
    };

    /// <summary>Which mail a message asks for; null when it cannot be read.</summary>
    public static SupporterLetter? Read(OutboxMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        using var body = JsonDocument.Parse(message.Body);
        return body.RootElement.TryGetProperty("letter", out var name) && Enum.TryParse<SupporterLetter>(name.GetString(), out var letter) ? letter : null;
    }
}
