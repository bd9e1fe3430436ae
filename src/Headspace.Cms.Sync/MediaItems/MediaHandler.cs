using System.Xml.Linq;
using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Documents;
using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Settings;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.Sync.MediaItems;

internal sealed class MediaHandler(
    IMediaService mediaService,
    IMediaTypeService mediaTypeService,
    IEntityService entityService,
    IShortStringHelper shortStringHelper,
    MediaSerializer serializer,
    MediaFiles mediaFiles,
    HandlerSets sets)
    : SyncHandler<IMedia>(sets)
{
    private const int PageSize = 500;

    private NodeIndex? _index;

    public override int Priority => 1200;

    public override string Alias => HandlerAliases.Media;

    public override string Folder => "Media";

    public override string ItemType => "Media";

    protected override SyncGroup OwnGroup => SyncGroup.Content;

    private NodeIndex Index => _index ??= new NodeIndex(entityService, UmbracoObjectTypes.Media, [], shortStringHelper);

    public override Guid KeyOf(IMedia item) => item.Key;

    public override void ExportAttachments(SyncRun run)
    {
        foreach (var media in All().Where(media => !media.Trashed))
            mediaFiles.Export(serializer.Serialize(media));
    }

    protected override string FileName(IMedia item) => FileNames.Slug(item.Name, shortStringHelper);

    protected override Task<IEnumerable<IMedia>> GetAllAsync() => Task.FromResult<IEnumerable<IMedia>>(All());

    protected override Task PrepareAsync(IReadOnlyList<SyncFile> files)
    {
        _index = new NodeIndex(entityService, UmbracoObjectTypes.Media, files, shortStringHelper);
        return Task.CompletedTask;
    }

    protected override Task<IMedia?> FindAsync(SyncFile file) => Task.FromResult(Index.Find(file) is { } key ? mediaService.GetById(key) : null);

    protected override Task<IMedia?> FindForDeletionAsync(SyncFile file) => Task.FromResult(mediaService.GetById(file.Key));

    protected override Task<IEnumerable<IMedia>> GetChildrenAsync(Guid key)
        => Task.FromResult(mediaService.GetById(key) is { } parent ? mediaService.GetPagedChildren(parent.Id, 0, int.MaxValue, out _) : []);

    protected override Guid? ParentKeyOf(IMedia item) => serializer.ParentKeyOf(item);

    protected override bool Accepts(XElement root) => NodeFilter.Accepts(root, Options);

    protected override Task<XElement> SerializeAsync(IMedia item) => Task.FromResult(NodeFilter.Apply(serializer.Serialize(item), Options));

    protected override bool IsSame(SyncFile file, XElement current) => NodeReader.AreSame(file, current, Options);

    // Before the item is saved: width, height and size are read from the file then.
    protected override bool ImportAttachments(SyncFile file, SyncRun run) => mediaFiles.Import(file, run);

    protected override Task<IMedia> SaveAsync(SyncFile file, IMedia? existing, SyncRun run)
    {
        var isTrashed = file.Flag("Info", "Trashed");
        var parentId = isTrashed ? Index.ParentOf(file) ?? Constants.System.Root : NodeParents.Of(file, Index, Options, run);
        var media = existing ?? Create(file, parentId);
        if (existing is not null && !isTrashed && (existing.ParentId != parentId || existing.Trashed))
            Require(file, mediaService.Move(existing, parentId));

        NodeReader.ReadInfo(file, media);
        NodeReader.ReadValues(file, media, Options, run);
        var sortOrder = Options.IgnoreSortOrder || file.Element("Info", "SortOrder") is null ? (int?)null : file.SortOrder;
        media.SaveAt(sortOrder, () => Require(file, mediaService.Save(media)));
        Index.Add(file, media);
        if (isTrashed && !media.Trashed)
            Require(file, mediaService.MoveToRecycleBin(media));
        if (isTrashed)
            serializer.Remember(media, parentId);
        return Task.FromResult<IMedia>(media);
    }

    protected override Task DeleteAsync(IMedia item)
    {
        mediaService.Delete(item);
        return Task.CompletedTask;
    }

    private static void Require(SyncFile file, Attempt<OperationResult?> attempt)
    {
        if (!attempt.Success)
            throw file.Error(null, $"\"{file.Alias}\" could not be saved: {attempt.Result?.Result}");
    }

    private Media Create(SyncFile file, int parentId)
    {
        var alias = file.Required("Info", "ContentType");
        var type = mediaTypeService.Get(alias) ?? throw file.Error(file.Element("Info", "ContentType"), $"there is no media type \"{alias}\"");
        return new Media(NodeReader.Name(file), parentId, type) { Key = file.Key };
    }

    private List<IMedia> All()
    {
        List<IMedia> all = [];
        for (var page = 0; ; page++)
        {
            var found = mediaService.GetPagedDescendants(Constants.System.Root, page, PageSize, out var total).ToArray();
            all.AddRange(found);
            if (found.Length < PageSize || (page + 1L) * PageSize >= total)
                return all;
        }
    }
}
