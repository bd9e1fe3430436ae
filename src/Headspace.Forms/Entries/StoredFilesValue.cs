namespace Headspace.Forms.Entries;

/// <summary>The files of an answer, as an entry keeps them in the place of <see cref="Fields.FilesValue"/>.</summary>
/// <param name="Files">The files in the order in which they came.</param>
public sealed record StoredFilesValue(IReadOnlyList<StoredFile> Files) : Fields.FieldValue
{
    /// <inheritdoc />
    public bool Equals(StoredFilesValue? other) => other is not null && Files.SequenceEqual(other.Files);

    /// <inheritdoc />
    public override int GetHashCode() => Files.Aggregate(0, HashCode.Combine);
}
