using Headspace.Cms.Contracts.Keys;

namespace Headspace.Forms.Submission;

/// <summary>What one rendering of a form carries, signed.</summary>
/// <param name="FormId">The form.</param>
/// <param name="SubmissionKey">The rendering: whatever is sent from it is one submission.</param>
/// <param name="IssuedAt">When the visitor was shown the form.</param>
public sealed record FormToken(Guid FormId, Guid SubmissionKey, DateTimeOffset IssuedAt)
{
    /// <summary>The key of the entry that comes of it.</summary>
    public Guid EntryKey => DerivedKey.Of(SubmissionKey, "entry");
}
