namespace Headspace.Forms.Entries;

/// <summary>A file that came with an entry and lies in the storage of uploads.</summary>
/// <param name="Name">What the sender called it, without folders; for people.</param>
/// <param name="StoredName">What it is called in the storage, unique within the entry.</param>
/// <param name="Length">Its bytes.</param>
public sealed record StoredFile(string Name, string StoredName, long Length);
