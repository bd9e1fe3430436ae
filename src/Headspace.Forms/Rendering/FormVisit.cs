using Headspace.Forms.Fields;
using Headspace.Forms.Submission;

namespace Headspace.Forms.Rendering;

/// <summary>Where a visitor stands in a form, and what is to be shown.</summary>
/// <param name="Form">The form as it is asked.</param>
/// <param name="Token">The token that the rendering carries.</param>
public sealed record FormVisit(PreparedForm Form, FormToken Token)
{
    /// <summary>The page, from 0; after the last one, the summary.</summary>
    public int Page { get; init; }

    /// <summary>The answers so far, by alias.</summary>
    public required IReadOnlyDictionary<string, FieldAnswer> Answers { get; init; }

    /// <summary>What goes along sealed.</summary>
    public IReadOnlyList<KeptAnswer> Kept { get; init; } = [];

    /// <summary>What is wrong, by alias; by the empty alias what is wrong with the whole.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Errors { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The fields that the answers have brought up and that the visitor has not seen yet, by alias.</summary>
    public IReadOnlyList<string> NewlyAsked { get; init; } = [];

    /// <summary>What became of sending it; null when it has not been sent.</summary>
    public SubmissionResult? Result { get; init; }

    /// <summary>Whether the visitor has taken a step already.</summary>
    public bool HasBegun { get; init; }
}
