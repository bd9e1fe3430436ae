namespace Headspace.Forms.Rules;

/// <summary>What the rules make of some answers.</summary>
/// <param name="Fields">Whether each field is shown.</param>
/// <param name="Groups">Whether each group is shown.</param>
/// <param name="Pages">Whether each page has anything to show.</param>
/// <param name="Blocked">Whether the button that leads on is missing from each page.</param>
/// <param name="Errors">What is wrong, by the field's alias; by the empty alias what is wrong with the whole.</param>
/// <param name="Notices">What may be wrong and is taken all the same, by the field's alias.</param>
public sealed record FormOutcome(
    IReadOnlyList<bool> Fields,
    IReadOnlyList<bool> Groups,
    IReadOnlyList<bool> Pages,
    IReadOnlyList<bool> Blocked,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Errors,
    IReadOnlyDictionary<string, string> Notices)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsValid => Errors.Count == 0;
}
