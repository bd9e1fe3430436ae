namespace Headspace.Forms.Entries;

/// <summary>The sealer of a site without a key: what needs sealing is not asked.</summary>
internal sealed class NoAnswerSealer : IAnswerSealer
{
    public bool IsAvailable => false;

    public SealedAnswer Seal(Guid entryKey, string text) => throw new InvalidOperationException("There is no key that answers could be sealed with.");

    public string? Open(Guid entryKey, SealedAnswer answer) => null;
}
