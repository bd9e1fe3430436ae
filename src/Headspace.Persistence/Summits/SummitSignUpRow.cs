using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Headspace.Core.Summits;
using Headspace.Persistence.Database;

namespace Headspace.Persistence.Summits;

[Table("headspaceSummitSignUp")]
internal sealed class SummitSignUpRow : IVersioned
{
    [Key]
    public Guid Key { get; set; }

    public Guid EditionKey { get; set; }

    public string Name { get; set; } = string.Empty;

    /// <summary>The name to be found by, in any case.</summary>
    public string NameFolded { get; set; } = string.Empty;

    public string Email { get; set; } = string.Empty;

    /// <summary>The address to be found by, in any case.</summary>
    public string EmailFolded { get; set; } = string.Empty;

    public string? Organisation { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }

    public DateOnly EndsOn { get; set; }

    public bool HasAccessNeeds { get; set; }

    public SummitSignUpState State { get; set; }

    public DateTimeOffset? SeatedAt { get; set; }

    public DateTimeOffset? CancelledAt { get; set; }

    public string Origin { get; set; } = string.Empty;

    public int Version { get; set; }

    public static SummitSignUpRow Of(SummitSignUp signUp) => new()
    {
        Key = signUp.Key,
        EditionKey = signUp.EditionKey,
        Name = signUp.Name,
        NameFolded = FoldedText.Of(signUp.Name),
        Email = signUp.Email,
        EmailFolded = FoldedText.Of(signUp.Email),
        Organisation = signUp.Organisation,
        ReceivedAt = signUp.ReceivedAt,
        EndsOn = signUp.EndsOn,
        HasAccessNeeds = signUp.HasAccessNeeds,
        State = signUp.State,
        SeatedAt = signUp.SeatedAt,
        CancelledAt = signUp.CancelledAt,
        Origin = signUp.Origin,
        Version = signUp.Version,
    };

    public SummitSignUp ToSignUp() => new()
    {
        Key = Key,
        EditionKey = EditionKey,
        Name = Name,
        Email = Email,
        Organisation = Organisation,
        ReceivedAt = ReceivedAt,
        EndsOn = EndsOn,
        HasAccessNeeds = HasAccessNeeds,
        State = State,
        SeatedAt = SeatedAt,
        CancelledAt = CancelledAt,
        Origin = Origin,
        Version = Version,
    };
}
