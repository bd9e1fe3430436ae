using System.Security.Cryptography;
using System.Text;
using Headspace.Cms.Media.Imaging.Commands;

namespace Headspace.Cms.Media.Imaging.Variants;

/// <summary>Under which name a made picture is kept: a hash of its address without what does not change it.</summary>
internal readonly record struct VariantKey(string Hash, string Extension)
{
    /// <param name="path">The path of the source.</param>
    /// <param name="commands">In the order of the address, which is part of the key as in Umbraco.</param>
    /// <param name="hashLength">Digits of the hash, from <c>Umbraco:CMS:Imaging:Cache</c>.</param>
    public static VariantKey Of(string path, ImageCommands commands, uint hashLength)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path.ToLowerInvariant() + commands)));
        var extension = ImageFormat.ByExtension(commands["format"])?.Name ?? Path.GetExtension(path).TrimStart('.').ToLowerInvariant();
        return new(hash[..(int)Math.Clamp(hashLength, 2, (uint)hash.Length)], extension);
    }

    /// <summary>The place below the folder of the cache: a folder a digit, then the rest.</summary>
    public string Place(uint folderDepth)
    {
        var depth = (int)Math.Min(folderDepth, (uint)Hash.Length - 1);
        return $"{string.Concat(Hash[..depth].Select(digit => $"{digit}/"))}{Hash[depth..]}.{Extension}";
    }
}
