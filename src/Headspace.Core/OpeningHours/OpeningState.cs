namespace Headspace.Core.OpeningHours;

/// <summary>Whether a place is open at one moment.</summary>
/// <param name="Kind">Open, closed or not known.</param>
/// <param name="Until">Local time of the next change: closing when open, opening when closed; null when not known or more than two weeks away.</param>
public sealed record OpeningState(OpeningStateKind Kind, DateTime? Until)
{
    /// <summary>No hours have been entered: that is not the same as closed.</summary>
    public static OpeningState Unknown { get; } = new(OpeningStateKind.Unknown, null);
}
