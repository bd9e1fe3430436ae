using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Settings;

namespace Headspace.Cms.Sync.Documents;

/// <summary>Where a file's node belongs, when its parent may be missing.</summary>
internal static class NodeParents
{
    public static int Of(SyncFile file, NodeIndex index, HandlerOptions options, SyncRun run)
    {
        if (index.ParentOf(file) is { } known)
            return known;

        var element = file.Element("Info", "Parent");
        var key = SyncFile.KeyOf(element);
        if (options.FailOnMissingParent || run.HasFailed(key))
            throw file.Error(element, $"the parent \"{element?.Value}\" ({key}) does not exist");

        var parentId = index.NearestParent(file);
        run.Warn(file, $"the parent \"{element?.Value}\" ({key}) does not exist; it is put below the nearest one that its path names, or the root");
        return parentId;
    }
}
