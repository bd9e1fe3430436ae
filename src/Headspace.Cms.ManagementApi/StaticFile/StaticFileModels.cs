namespace Headspace.Cms.ManagementApi.StaticFile;

internal sealed record FileSystemFolderModel(string Path);

internal sealed record StaticFileItemResponseModel(string Path, string Name, FileSystemFolderModel? Parent, bool IsFolder);

internal sealed record FileSystemTreeItemPresentationModel(string Path, string Name, FileSystemFolderModel? Parent, bool IsFolder, bool HasChildren);
