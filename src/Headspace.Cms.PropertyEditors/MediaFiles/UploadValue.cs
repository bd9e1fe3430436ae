namespace Headspace.Cms.PropertyEditors.MediaFiles;

/// <summary>What the backoffice sends of a file: where it lies, or which temporary file is to take its place.</summary>
internal sealed record UploadValue(string? Src, Guid? TemporaryFileId);
