namespace Headspace.Cms.Media.Imaging.Variants;

/// <summary>A made picture as it is kept and served.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="ContentType">Of the format that was made, whatever the address is called.</param>
/// <param name="LastModified">When it was made, in whole seconds.</param>
/// <param name="SourceVersion">Of the file that it was made from.</param>
/// <param name="ETag">Without its quotation marks; changes with the bytes.</param>
internal sealed record Variant(byte[] Content, string ContentType, DateTimeOffset LastModified, string SourceVersion, string ETag);
