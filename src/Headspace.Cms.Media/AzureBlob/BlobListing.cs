namespace Headspace.Cms.Media.AzureBlob;

/// <summary>One page of a listing: the names of blobs, and the folders with a slash at their end.</summary>
internal sealed record BlobListing(IReadOnlyList<string> Blobs, IReadOnlyList<string> Folders);
