namespace Headspace.Forms.Mail;

/// <summary>What a mail says, without how it looks.</summary>
public sealed record Letter
{
    /// <summary>One line.</summary>
    public required string Subject { get; init; }

    /// <summary>Markup of its own, which stands in the place of ours; null for none. The plain text is made of the rest.</summary>
    public string? Markup { get; init; }

    /// <summary>The paragraphs, plain text; a paragraph may hold line ends.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>What stands in a list: label and value.</summary>
    public IReadOnlyList<LetterFact> Facts { get; init; } = [];

    /// <summary>What the reader can do by a link; null for nothing.</summary>
    public LetterAction? Action { get; init; }

    /// <summary>What stands in small letters at the end, plain text.</summary>
    public IReadOnlyList<string> SmallPrint { get; init; } = [];

    /// <summary>Links in the small letters, as how to leave.</summary>
    public IReadOnlyList<LetterAction> SmallActions { get; init; } = [];
}
