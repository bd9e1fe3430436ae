namespace Headspace.Cms.ManagementApi.TemporaryFile;

internal sealed record TemporaryFileResponseModel(Guid Id, DateTime? AvailableUntil, string FileName);

/// <param name="ImageFileTypes">Endings of pictures that can be made smaller.</param>
/// <param name="DisallowedUploadedFilesExtensions">Endings that are refused.</param>
/// <param name="AllowedUploadedFileExtensions">The only endings that are taken; empty for all others.</param>
/// <param name="MaxFileSize">The largest file, in KB.</param>
internal sealed record TemporaryFileConfigurationResponseModel(
    IReadOnlyList<string> ImageFileTypes, IReadOnlyList<string> DisallowedUploadedFilesExtensions, IReadOnlyList<string> AllowedUploadedFileExtensions, long? MaxFileSize);
