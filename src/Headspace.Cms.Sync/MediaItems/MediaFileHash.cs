using System.Security.Cryptography;

namespace Headspace.Cms.Sync.MediaItems;

/// <summary>What tells whether a media file has changed. The form is that of uSync: the bytes of the hash as decimal numbers, one behind the other.</summary>
internal static class MediaFileHash
{
    public const string ElementName = "FileHash";

    public static string Of(Stream stream)
    {
#pragma warning disable CA5351 // it protects nothing; the files of others hold this hash
        return string.Concat(MD5.HashData(stream));
#pragma warning restore CA5351
    }
}
