namespace Headspace.Forms.Mail;

/// <summary>Who a mail is from and for.</summary>
/// <param name="To">Who gets it; at least one.</param>
public sealed record LetterAddresses(IReadOnlyList<string> To)
{
    /// <summary>The sender; null for the one in the settings.</summary>
    public string? From { get; init; }

    /// <summary>Who gets a copy.</summary>
    public IReadOnlyList<string> Cc { get; init; } = [];

    /// <summary>Who gets a copy without the others' knowing.</summary>
    public IReadOnlyList<string> Bcc { get; init; } = [];

    /// <summary>Where answers go; none for the sender.</summary>
    public IReadOnlyList<string> ReplyTo { get; init; } = [];
}
