namespace Headspace.Payments.Sandbox;

/// <summary>The test cards, which QuickPay's test accounts know too.</summary>
/// <param name="Number">Sixteen digits.</param>
/// <param name="Behaviour">What it is good for.</param>
/// <param name="Explanation">What the page says of it.</param>
internal sealed record SandboxCard(string Number, SandboxCardBehaviour Behaviour, string Explanation)
{
    public static IReadOnlyList<SandboxCard> All { get; } =
    [
        new("1000000000000008", SandboxCardBehaviour.Approved, "Godkendes"),
        new("1000000000000016", SandboxCardBehaviour.Rejected, "Afvises"),
        new("1000000000000024", SandboxCardBehaviour.Expired, "Udløbet kort"),
        new("1000000000000032", SandboxCardBehaviour.CaptureRejected, "Godkendes, men beløbet kan ikke hæves"),
        new("1000000000000040", SandboxCardBehaviour.RefundRejected, "Godkendes, men beløbet kan ikke betales tilbage"),
        new("1000000000000057", SandboxCardBehaviour.CancelRejected, "Godkendes, men kan ikke annulleres"),
        new("1000000000000065", SandboxCardBehaviour.RecurringRejected, "Godkendes, men næste træk på aftalen afvises"),
        new("1000000000000073", SandboxCardBehaviour.AsksForConfirmation, "Beder dig godkende i din bank (3-D Secure)"),
        new("1000000000000099", SandboxCardBehaviour.Slow, "Godkendes efter 60 sekunder"),
    ];

    public string Grouped => string.Join(' ', Number.Chunk(4).Select(digits => new string(digits)));

    /// <summary>The card of a number as typed, with or without spaces and dashes; null when it is none of these.</summary>
    public static SandboxCard? Find(string? typed)
    {
        var digits = string.Concat((typed ?? string.Empty).Where(character => !char.IsWhiteSpace(character) && character != '-'));
        return All.FirstOrDefault(card => card.Number == digits);
    }
}
