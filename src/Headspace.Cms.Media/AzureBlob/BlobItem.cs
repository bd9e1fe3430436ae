namespace Headspace.Cms.Media.AzureBlob;

/// <summary>What the storage says of a blob.</summary>
internal sealed record BlobItem(string Name, long Length, DateTimeOffset LastModified, DateTimeOffset Created);
