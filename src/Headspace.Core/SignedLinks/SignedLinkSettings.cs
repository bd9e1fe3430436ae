namespace Headspace.Core.SignedLinks;

/// <summary>Settings under <c>Headspace:SignedLinks</c>, from the environment's secrets.</summary>
public sealed class SignedLinkSettings
{
    /// <summary>Keys of 32 bytes or more in base64 by their name. Old ones stay as long as their links are to work.</summary>
    public Dictionary<string, string> Keys { get; init; } = [];

    /// <summary>Name of the key that new links are signed with.</summary>
    public string Current { get; set; } = string.Empty;
}
