using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace Headspace.Cms.Website.OutputCache;

/// <summary>A rendered page, with a copy for each content coding that somebody has asked for.</summary>
internal sealed class StoredPage
{
    private readonly Lazy<ReadOnlyMemory<byte>> brotli;
    private readonly Lazy<ReadOnlyMemory<byte>> gzip;

    public StoredPage(byte[] body, string contentType, int statusCode, string[] tags, DateTimeOffset? expires, string? contentLanguage)
    {
        Body = body;
        ContentType = contentType;
        StatusCode = statusCode;
        Tags = tags;
        Expires = expires;
        ContentLanguage = contentLanguage;
        ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}\"";
        brotli = new Lazy<ReadOnlyMemory<byte>>(() => Compress(stream => new BrotliStream(stream, new BrotliCompressionOptions { Quality = 6 }, true)));
        gzip = new Lazy<ReadOnlyMemory<byte>>(() => Compress(stream => new GZipStream(stream, CompressionLevel.Optimal, true)));
    }

    public ReadOnlyMemory<byte> Body { get; }

    public ReadOnlyMemory<byte> Brotli => brotli.Value;

    public ReadOnlyMemory<byte> Gzip => gzip.Value;

    public string ContentType { get; }

    public string? ContentLanguage { get; }

    /// <summary>What else of a request the answer hangs on, besides the coding.</summary>
    public StringValues Vary { get; init; }

    public int StatusCode { get; }

    public string[] Tags { get; }

    public DateTimeOffset? Expires { get; }

    /// <summary>Weak in effect: the codings of one page share it, as Vary tells them apart.</summary>
    public string ETag { get; }

    /// <summary>Bytes that the page takes at the most: its body and both compressed copies.</summary>
    public long Size => Body.Length * 2L;

    private ReadOnlyMemory<byte> Compress(Func<Stream, Stream> coding)
    {
        using var buffer = new MemoryStream();
        using (var compressor = coding(buffer))
        {
            compressor.Write(Body.Span);
        }

        return buffer.ToArray();
    }
}
