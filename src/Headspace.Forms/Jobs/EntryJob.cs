using Headspace.Forms.Entries;

namespace Headspace.Forms.Jobs;

/// <summary>Something that is done with many entries, piece by piece: what is stored of it is where it goes on after a stop.</summary>
public sealed record EntryJob
{
    /// <summary>Its key.</summary>
    public required Guid Key { get; init; }

    /// <summary>What is done.</summary>
    public required EntryJobKind Kind { get; init; }

    /// <summary>Which entries it is about.</summary>
    public required EntryQuery Query { get; init; }

    /// <summary>Who asked for it: key of the user. Nobody else sees it.</summary>
    public required Guid By { get; init; }

    /// <summary>When it was asked for. What is sent later is not part of it.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>How many entries it is about, as they were counted when it was asked for.</summary>
    public int Total { get; init; }

    /// <summary>How many are done.</summary>
    public int Count { get; init; }

    /// <summary>The last entry that is done; null before the first, and for a removal.</summary>
    public EntryCursor? After { get; init; }

    /// <summary>How many bytes of the file are whole.</summary>
    public long Length { get; init; }

    /// <summary>Whether it is done.</summary>
    public bool IsDone { get; init; }
}
