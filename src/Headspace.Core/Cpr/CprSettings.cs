namespace Headspace.Core.Cpr;

/// <summary>Settings under <c>Headspace:Cpr</c>, from the environment's secrets and never from the database.</summary>
public sealed class CprSettings
{
    /// <summary>Keys of 32 bytes in base64 by their name. Old ones stay until what they sealed is sealed anew.</summary>
    public Dictionary<string, string> Keys { get; init; } = [];

    /// <summary>Name of the key that is sealed with.</summary>
    public string Current { get; set; } = string.Empty;

    /// <summary>Key of 32 bytes or more in base64 for finding duplicates. It cannot be changed without sealing all anew.</summary>
    public string FingerprintKey { get; set; } = string.Empty;
}
