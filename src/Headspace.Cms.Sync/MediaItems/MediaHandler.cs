using System.Xml.Linq;
using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Documents;
using Headspace.Cms.Sync.Files;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.Sync.MediaItems;

internal sealed class MediaHandler(
    IMediaService mediaService,
    IMediaTypeService mediaTypeService,
    IShortStringHelper shortStringHelper,
    MediaSerializer serializer,
    MediaFiles mediaFiles)
    : SyncHandler<IMedia>
{
    private const int PageSize = 500;

    public override int Priority => 1200;

    public override string Folder => "Media";

    public override string ItemType => "Media";

    public override SyncGroup Group => SyncGroup.Content;

    public override Guid KeyOf(IMedia item) => item.Key;

    public override void ExportAttachments(SyncRun run)
    {
        foreach (var media in All())
            mediaFiles.Export(serializer.Serialize(media));
    }

    protected override string FileName(IMedia item) => FileNames.Slug(item.Name, shortStringHelper);

    protected override Task<IEnumerable<IMedia>> GetAllAsync() => Task.FromResult<IEnumerable<IMedia>>(All());

    protected override Task<IMedia?> FindAsync(SyncFile file) => Task.FromResult(mediaService.GetById(file.Key));

    protected override Task<XElement> SerializeAsync(IMedia item) => Task.FromResult(serializer.Serialize(item));

    protected override bool IsSame(SyncFile file, XElement current) => SyncComparer.AreSame(file.Root, NodeReader.Narrow(file, current));

    // Before the item is saved: width, height and size are read from the file then.
    protected override bool ImportAttachments(SyncFile file, SyncRun run) => mediaFiles.Import(file, run);

    protected override Task<IMedia> SaveAsync(SyncFile file, IMedia? existing, SyncRun run)
    {
        var parentId = ParentId(file);
        var media = existing ?? Create(file, parentId);
        if (existing is not null && !file.Flag("Info", "Trashed") && (existing.ParentId != parentId || existing.Trashed))
            Require(file, mediaService.Move(existing, parentId));

        NodeReader.ReadInfo(file, media);
        NodeReader.ReadValues(file, media, run);
        var sortOrder = file.Element("Info", "SortOrder") is null ? media.SortOrder : file.SortOrder;
        if (existing is not null)
            media.SortOrder = sortOrder;
        Require(file, mediaService.Save(media));
        if (media.SortOrder != sortOrder)
        {
            media.SortOrder = sortOrder;
            Require(file, mediaService.Save(media));
        }

        if (file.Flag("Info", "Trashed") && !media.Trashed)
            mediaService.MoveToRecycleBin(media);
        return Task.FromResult(media);
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

    private int ParentId(SyncFile file)
    {
        var parent = file.Element("Info", "Parent");
        var key = SyncFile.KeyOf(parent);
        if (key == Guid.Empty || file.Flag("Info", "Trashed"))
            return Constants.System.Root;

        return mediaService.GetById(key)?.Id ?? throw file.Error(parent, $"the parent \"{parent?.Value}\" ({key}) does not exist");
    }

    private List<IMedia> All()
    {
        List<IMedia> all = [];
        for (var page = 0; ; page++)
        {
            var found = mediaService.GetPagedDescendants(Constants.System.Root, page, PageSize, out var total).ToArray();
            all.AddRange(found.Where(media => !media.Trashed));
            if (found.Length < PageSize || (page + 1L) * PageSize >= total)
                return all;
        }
    }
}
