namespace Headspace.Forms.Entries;

/// <summary>How far one has come through entries in the order in which they were sent.</summary>
/// <param name="CreatedAt">When the last one was sent.</param>
/// <param name="Key">Its key.</param>
public sealed record EntryCursor(DateTimeOffset CreatedAt, Guid Key)
{
    /// <summary>The place behind an entry.</summary>
    public static EntryCursor After(FormEntry entry) => new(entry.CreatedAt, entry.Key);
}
