namespace Headspace.Forms.Entries;

/// <summary>Seals answers that are never to be readable in the database; its key lies outside of it.</summary>
public interface IAnswerSealer
{
    /// <summary>Whether there is a key. Without one, fields that need sealing do not exist (<see cref="Definitions.FormFeatures"/>).</summary>
    bool IsAvailable { get; }

    /// <summary>Seals the answer of an entry.</summary>
    /// <exception cref="InvalidOperationException">There is no key.</exception>
    SealedAnswer Seal(Guid entryKey, string text);

    /// <summary>Opens what was sealed for this entry; null when it was not, or the key is gone. Each opening is to be logged.</summary>
    string? Open(Guid entryKey, SealedAnswer answer);
}
