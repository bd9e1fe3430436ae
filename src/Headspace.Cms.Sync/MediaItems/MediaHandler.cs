using System.Xml.Linq;
using Headspace.Cms.Sync.Documents;
using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Settings;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.MediaItems;

internal sealed class MediaHandler(
    IMediaService mediaService,
    IMediaTypeService mediaTypeService,
    MediaSerializer serializer,
    MediaFiles mediaFiles,
    NodePlaces places,
    HandlerSets sets)
    : NodeHandler<IMedia>(HandlerKind.Media, places, UmbracoObjectTypes.Media, sets)
{
    private readonly NodePlaces _places = places;

    public override void ExportAttachments(SyncRun run)
    {
        foreach (var media in Below(Constants.System.Root).Where(media => !media.Trashed))
            mediaFiles.Export(serializer.Serialize(media, Options));
    }

    protected override IMedia? Get(Guid key) => mediaService.GetById(key);

    protected override IEnumerable<IMedia> Page(int id, long page, int size, out long total) => mediaService.GetPagedDescendants(id, page, size, out total);

    protected override Task<XElement> SerializeAsync(IMedia item) => Task.FromResult(serializer.Serialize(item, Options));

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
        media.SaveAt(SortOrder(file, media), () => Require(file, mediaService.Save(media)));
        Index.Add(file, media);
        if (isTrashed && !media.Trashed)
            Require(file, mediaService.MoveToRecycleBin(media));
        if (isTrashed)
            _places.Remember(media, parentId);
        if (Options.IncludeFileHash && !run.IsReport && file.Text("Info", MediaFileHash.ElementName) is { } hash && hash != mediaFiles.Hash(file.Element("Properties")))
            run.Warn(file, "the site has another file than the one that was exported with this item");
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
}
