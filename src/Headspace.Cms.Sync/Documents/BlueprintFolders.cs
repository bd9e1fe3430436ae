using System.Xml.Linq;
using Headspace.Cms.Sync.Containers;
using Headspace.Cms.Sync.Files;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Headspace.Cms.Sync.Documents;

/// <summary>
/// The folders of blueprints. A file names the innermost as its parent, all of them in its path, and their full names in an element
/// that only we write: names in a path have lost their spaces.
/// </summary>
internal sealed class BlueprintFolders(ContainerPaths<IContent> containers, IShortStringHelper shortStringHelper)
{
    private static readonly string[] _elements = ["Parent", "Folder"];

    public async Task WriteAsync(IContent blueprint, XElement root)
    {
        if (await containers.NamesAsync(blueprint) is not { } folder)
            return;

        var info = SyncFile.Child(root, "Info")!;
        SyncFile.Child(info, "Parent")!.ReplaceWith(SyncXml.Reference("Parent", folder.Key, folder.Names[^1]));
        SyncFile.Child(info, "Path")!.Value = "/" + string.Join('/', folder.Names.Append(blueprint.Name ?? string.Empty).Select(name => name.ToSafeAlias(shortStringHelper)));
        info.Add(SyncXml.Text("Folder", ContainerPaths<IContent>.Join(folder.Names)));
    }

    /// <summary>The folder of the file's blueprint, made where it is missing; null for one that lies in none.</summary>
    public Task<EntityContainer?> EnsureAsync(SyncFile file) => containers.EnsureAsync(Path(file), ParentKey(file));

    /// <summary>Whether the exported blueprint lies where the file says: in the same folder, or in one of the same name that has another key here.</summary>
    public static bool AreSame(SyncFile file, XElement current)
    {
        var info = SyncFile.Child(current, "Info")!;
        var key = ParentKey(file);
        return (key != Guid.Empty && key == SyncFile.KeyOf(SyncFile.Child(info, "Parent")))
            || string.Equals(Path(file), SyncFile.Child(info, "Folder")?.Value ?? string.Empty, StringComparison.OrdinalIgnoreCase);
    }

    public static SyncFile LeaveOut(SyncFile file) => file.With(LeaveOut(file.Root));

    public static XElement LeaveOut(XElement root)
    {
        XElement left = new(root);
        foreach (var name in _elements)
            SyncFile.Child(SyncFile.Child(left, "Info") ?? left, name)?.Remove();
        return left;
    }

    private static Guid ParentKey(SyncFile file) => SyncFile.KeyOf(file.Element("Info", "Parent"));

    private static string Path(SyncFile file)
    {
        if (file.Text("Info", "Folder") is { } path)
            return path;

        if (ParentKey(file) == Guid.Empty)
            return string.Empty;

        var names = (file.Text("Info", "Path") ?? string.Empty).Split('/', StringSplitOptions.RemoveEmptyEntries).SkipLast(1).ToArray();
        if (file.Text("Info", "Parent") is not { } parent)
            return ContainerPaths<IContent>.Join(names);

        return ContainerPaths<IContent>.Join([.. names.SkipLast(1), parent]);
    }
}
