namespace Headspace.Forms.Entries;

/// <summary>Where an entry stands; the names are Umbraco Forms', <see cref="Quarantined"/> is ours. The numbers are stored.</summary>
public enum FormEntryState
{
    /// <summary>Sent, and waiting to be approved or rejected where the form wants that.</summary>
    Submitted = 0,

    /// <summary>Approved; at once where the form does not want approval.</summary>
    Approved = 1,

    /// <summary>Rejected.</summary>
    Rejected = 2,

    /// <summary>Deleted by staff: what was answered is gone.</summary>
    Deleted = 3,

    /// <summary>Looks like spam: kept, and nothing is done with it until staff say that it is none.</summary>
    Quarantined = 4,
}
