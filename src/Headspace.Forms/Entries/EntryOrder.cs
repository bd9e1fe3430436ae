namespace Headspace.Forms.Entries;

/// <summary>What a list of entries is in the order of.</summary>
public enum EntryOrder
{
    /// <summary>Newest first.</summary>
    NewestFirst,

    /// <summary>Oldest first.</summary>
    OldestFirst,

    /// <summary>Last changed first.</summary>
    LastChangedFirst,

    /// <summary>First changed first.</summary>
    FirstChangedFirst,
}
