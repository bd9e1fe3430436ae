namespace Headspace.Forms.Entries;

/// <summary>What became of a change of answers.</summary>
/// <param name="Status">That it is stored, or why not.</param>
public sealed record EntryEditResult(EntryEditStatus Status)
{
    /// <summary>The entry as it is stored now; null when there is none, or nothing was looked at.</summary>
    public FormEntry? Entry { get; init; }

    /// <summary>What is wrong with which answer, Danish, by the field's key.</summary>
    public IReadOnlyDictionary<Guid, string> Errors { get; init; } = new Dictionary<Guid, string>();
}
