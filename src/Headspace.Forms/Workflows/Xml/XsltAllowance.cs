namespace Headspace.Forms.Workflows.Xml;

/// <summary>What one run of a stylesheet may take at the most.</summary>
internal sealed record XsltAllowance
{
    /// <summary>How long it may take.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many templates, turns of loops and moves through the document, on a machine of any speed.</summary>
    public long Steps { get; init; } = 50_000_000;

    /// <summary>How much memory it may ask for, given back or not.</summary>
    public long Bytes { get; init; } = 512 * 1024 * 1024;

    /// <summary>How many characters it may write, and a text in it may have.</summary>
    public int Characters { get; init; } = 1_000_000;

    /// <summary>The stack, in bytes: what recursion is honest needs room, and the pool's threads have little on some systems.</summary>
    public int Stack { get; init; } = 16 * 1024 * 1024;
}
