namespace Headspace.Cms.Contracts.Outbox;

/// <summary>How an attempt ended.</summary>
/// <param name="State">Where the work stands now; <see cref="OutboxState.Waiting"/> to be tried again after a pause.</param>
/// <param name="Note">What staff should know, Danish; null for nothing.</param>
public sealed record OutboxResult(OutboxState State, string? Note = null)
{
    /// <summary>It is done.</summary>
    public static OutboxResult Done { get; } = new(OutboxState.Done);

    /// <summary>It was not to be done.</summary>
    public static OutboxResult Skipped { get; } = new(OutboxState.Skipped);

    /// <summary>It did not go now, and is tried again.</summary>
    public static OutboxResult Again(string note) => new(OutboxState.Waiting, note);

    /// <summary>It will never go, whatever is tried: a wrong setting, an address that is none.</summary>
    public static OutboxResult Never(string note) => new(OutboxState.GivenUp, note);
}
