namespace Headspace.Forms.Prevalues;

/// <summary>Where text files of values lie. Replace it to keep them elsewhere.</summary>
public interface ITextFileStorage
{
    /// <summary>The text of a file; null when there is none.</summary>
    Task<string?> ReadAsync(string path, CancellationToken cancellationToken);
}
