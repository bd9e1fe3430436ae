namespace Headspace.Forms.Entries;

/// <summary>What staff do with entries. The numbers are stored.</summary>
public enum EntryEventKind
{
    /// <summary>Wrote a note.</summary>
    Note = 0,

    /// <summary>Changed answers.</summary>
    Edited = 1,

    /// <summary>Approved, rejected, took out of quarantine or put into it.</summary>
    StateChanged = 2,

    /// <summary>Read an answer that is sealed.</summary>
    Unsealed = 3,

    /// <summary>Asked for work again that was given up.</summary>
    Retried = 4,
}
