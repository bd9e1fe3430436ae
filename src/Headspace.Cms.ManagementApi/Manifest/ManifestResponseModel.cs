namespace Headspace.Cms.ManagementApi.Manifest;

internal sealed record ManifestResponseModel(string Name, string? Id, string? Version, IReadOnlyList<object> Extensions);
