namespace Headspace.Forms.Entries;

/// <summary>What staff call the states.</summary>
public static class EntryStateNames
{
    /// <summary>The Danish word for a state.</summary>
    public static string Of(FormEntryState state) => state switch
    {
        FormEntryState.Submitted => "Afventer",
        FormEntryState.Approved => "Godkendt",
        FormEntryState.Rejected => "Afvist",
        FormEntryState.Deleted => "Slettet",
        FormEntryState.Quarantined => "I karantæne",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
