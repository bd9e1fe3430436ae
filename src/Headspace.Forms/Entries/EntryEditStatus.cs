namespace Headspace.Forms.Entries;

/// <summary>What became of a change of answers.</summary>
public enum EntryEditStatus
{
    /// <summary>It is stored.</summary>
    Success,

    /// <summary>There is no such entry, or its form is gone.</summary>
    NotFound,

    /// <summary>Somebody has stored the entry since it was read.</summary>
    Stale,

    /// <summary>An answer is wrong.</summary>
    Invalid,

    /// <summary>A field is none of the form, or its answers cannot be changed.</summary>
    NotEditable,
}
