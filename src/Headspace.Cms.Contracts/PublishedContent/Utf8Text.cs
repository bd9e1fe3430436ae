using System.Text;

namespace Headspace.Cms.Contracts.PublishedContent;

/// <summary>
/// A text as the database stores it. Whoever reads a whole site keeps most of its texts packed and never asks for their letters.
/// </summary>
/// <param name="Bytes">Valid UTF-8; not to be changed.</param>
public sealed record Utf8Text(byte[] Bytes)
{
    /// <summary>The letters, made anew with each call.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Bytes);
}
