using System.Xml.Linq;
using Headspace.Cms.Sync.Containers;
using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Older;
using Headspace.Cms.Sync.Settings;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.Sync.DataTypes;

internal sealed class DataTypeHandler(
    IDataTypeService dataTypeService,
    IDataTypeContainerService containerService,
    IShortStringHelper shortStringHelper,
    DataTypeSerializer serializer,
    OlderFilters olderFilters,
    HandlerSets sets)
    : SyncHandler<IDataType>(HandlerKind.DataType, sets)
{
    private readonly ContainerPaths<IDataType> _containers = new(containerService);

    protected override string FileName(IDataType item) => FileNames.SafeAlias(item.Name, shortStringHelper);

    protected override Task<IEnumerable<IDataType>> GetAllAsync() => dataTypeService.GetAllAsync();

    protected override Task PrepareAsync(IReadOnlyList<SyncFile> files)
    {
        olderFilters.Bring(files);
        return Task.CompletedTask;
    }

    protected override async Task<IDataType?> FindAsync(SyncFile file)
        => await dataTypeService.GetAsync(file.Key) ?? (file.Text("Info", "Name") is { } name ? await dataTypeService.GetAsync(name) : null);

    protected override Task<IDataType?> FindForDeletionAsync(SyncFile file) => dataTypeService.GetAsync(file.Key);

    protected override async Task<XElement> SerializeAsync(IDataType item)
        => serializer.Serialize(item, (await _containers.PathAsync(item))?.Path);

    protected override async Task<IDataType> SaveAsync(SyncFile file, IDataType? existing, SyncRun run)
    {
        var container = await _containers.EnsureAsync(file.Text("Info", "Folder"), Guid.Empty);
        var parentId = container?.Id ?? Constants.System.Root;
        var dataType = serializer.Deserialize(file, existing, parentId, LeavesConfig(file));
        if (existing is null)
            return Result(file, await dataTypeService.CreateAsync(dataType, User));

        var saved = Result(file, await dataTypeService.UpdateAsync(dataType, User));
        if (saved.ParentId != parentId)
            Result(file, await dataTypeService.MoveAsync(saved, container?.Key, User));
        return saved;
    }

    // A folder that the file does not name is none; what the configuration says does not count where it is not read.
    protected override bool IsSame(SyncFile file, XElement current)
    {
        if (!LeavesConfig(file))
            return base.IsSame(file, current);

        XElement root = new(file.Root);
        SyncFile.Child(root, "Config")?.Remove();
        SyncFile.Child(current, "Config")?.Remove();
        return SyncComparer.AreSame(root, current);
    }

    private bool LeavesConfig(SyncFile file)
        => Options.NoConfigEditors.Contains(file.Text("Info", "EditorAlias"), StringComparer.OrdinalIgnoreCase)
            || Options.NoConfigNames.Contains(file.Text("Info", "Name"), StringComparer.OrdinalIgnoreCase);

    protected override Task DeleteAsync(IDataType item) => dataTypeService.DeleteAsync(item.Key, User);
}
