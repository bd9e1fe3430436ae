using Headspace.Forms.Entries;

namespace Headspace.Forms.Submission;

/// <summary>What became of a post, and what goes with it.</summary>
/// <param name="Status">What became of it.</param>
public sealed record SubmissionResult(SubmissionStatus Status)
{
    private static readonly Dictionary<string, IReadOnlyList<string>> none = [];

    /// <summary>What is wrong, Danish, by the field's alias; by the empty alias what is wrong with the whole.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Errors { get; init; } = none;

    /// <summary>The entry that is stored; null unless accepted.</summary>
    public FormEntry? Entry { get; init; }

    /// <summary>Where the visitor goes on instead of the form's message; null for the message. Only when accepted.</summary>
    public string? Destination { get; init; }

    /// <summary>Why the form is closed, Danish; null unless it is.</summary>
    public string? ClosedBecause { get; init; }

    /// <summary>The token, where it is ours.</summary>
    public FormToken? Token { get; init; }
}
