namespace Headspace.Forms.MagicStrings;

/// <summary>What magic strings stand for at the moment: the request, the page, the answers, the entry.</summary>
public interface IMagicStringValues
{
    /// <summary>
    /// The value as plain text, whoever it comes from; null when the source knows no such name, and the magic string is then left as it
    /// stands for <c>{…}</c>, which may be meant literally, and becomes nothing for the others.
    /// </summary>
    string? Find(MagicStringSource source, string name);
}
