using System.Xml.Linq;
using Headspace.Cms.Sync.Containers;
using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Settings;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.Sync.Documents;

/// <summary>Document blueprints. They are drafts: never published, scheduled or trashed.</summary>
internal sealed class BlueprintHandler(
    IContentService contentService,
    IContentBlueprintContainerService containerService,
    DocumentReferences references,
    DocumentSerializer serializer,
    IShortStringHelper shortStringHelper,
    HandlerSets sets)
    : SyncHandler<IContent>(HandlerKind.Blueprint, sets)
{
    private readonly BlueprintFolders _folders = new(new ContainerPaths<IContent>(containerService), shortStringHelper);

    protected override string FileName(IContent item) => FileNames.Slug(item.Name, shortStringHelper);

    protected override Task<IEnumerable<IContent>> GetAllAsync() => Task.FromResult(contentService.GetBlueprintsForContentTypes());

    protected override Task<IContent?> FindAsync(SyncFile file) => Task.FromResult(contentService.GetBlueprintById(file.Key));

    protected override async Task<XElement> SerializeAsync(IContent item)
    {
        var root = await serializer.SerializeAsync(item, Options);
        SyncFile.Child(root, "Info")!.Add(new XElement("IsBlueprint", true));
        await _folders.WriteAsync(item, root);
        return root;
    }

    protected override bool IsSame(SyncFile file, XElement current)
        => BlueprintFolders.AreSame(file, current) && NodeReader.AreSame(BlueprintFolders.LeaveOut(file), BlueprintFolders.LeaveOut(current), Options);

    protected override async Task<IContent> SaveAsync(SyncFile file, IContent? existing, SyncRun run)
    {
        var parentId = (await _folders.EnsureAsync(file))?.Id ?? Constants.System.Root;
        var blueprint = existing ?? references.Create(file, parentId);
        if (blueprint.ParentId != parentId)
            blueprint.ParentId = parentId;
        NodeReader.ReadInfo(file, blueprint);
        blueprint.TemplateId = await references.TemplateIdAsync(file, blueprint);
        NodeReader.ReadValues(file, blueprint, Options, run);
        var sortOrder = file.Element("Info", "SortOrder") is null ? blueprint.SortOrder : file.SortOrder;
        blueprint.SaveAt(sortOrder, () => contentService.SaveBlueprint(blueprint, null));
        return blueprint;
    }

    protected override Task DeleteAsync(IContent item)
    {
        contentService.DeleteBlueprint(item);
        return Task.CompletedTask;
    }
}
