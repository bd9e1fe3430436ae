using System.Xml.Linq;
using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Settings;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Documents;

internal sealed class DocumentHandler(
    IContentService contentService,
    DocumentReferences references,
    DocumentSerializer serializer,
    DocumentUsers users,
    NodePlaces places,
    TimeProvider timeProvider,
    HandlerSets sets)
    : NodeHandler<IContent>(HandlerKind.Document, places, UmbracoObjectTypes.Document, sets)
{
    private const int SuperUser = -1;

    private readonly NodePlaces _places = places;

    protected override Task PrepareAsync(IReadOnlyList<SyncFile> files)
    {
        var now = timeProvider.GetUtcNow().UtcDateTime;
        foreach (var file in files)
            Publication.Settle(file.Root, now);
        return base.PrepareAsync(files);
    }

    protected override IContent? Get(Guid key) => contentService.GetById(key);

    protected override IEnumerable<IContent> Page(int id, long page, int size, out long total) => contentService.GetPagedDescendants(id, page, size, out total);

    protected override async Task<XElement> SerializeAsync(IContent item) => await serializer.SerializeAsync(item, Options);

    // What is published only counts for a document that is saved, where nothing else is to be published.
    protected override bool IsSame(SyncFile file, XElement current)
        => base.IsSame(Options.OnlyPublishDirty ? Publication.LeaveOut(file) : file, current)
            && (!Options.IncludeUserInfo || users.AreSame(file, current));

    protected override async Task<IContent> SaveAsync(SyncFile file, IContent? existing, SyncRun run)
    {
        if (existing is null && file.IsPartial)
            throw file.Error(null, "the file holds a part of a document that does not exist");

        var isTrashed = file.Flag("Info", "Trashed");
        var parentId = isTrashed ? Index.ParentOf(file) ?? Constants.System.Root : file.IsPartial ? existing!.ParentId : NodeParents.Of(file, Index, Options, run);
        var content = existing ?? references.Create(file, parentId);
        if (existing is not null && !isTrashed && !file.IsPartial && (existing.ParentId != parentId || existing.Trashed))
            Require(file, contentService.Move(existing, parentId), existing);

        NodeReader.ReadInfo(file, content);
        content.TemplateId = file.IsPartial ? content.TemplateId : await references.TemplateIdAsync(file, content);
        NodeReader.ReadValues(file, content, Options, run);
        var stays = Options.OnlyPublishDirty && existing is not null && !content.IsDirty();
        if (!stays)
            Save(file, content);
        Index.Add(file, content);
        if (stays)
            return content;

        if (!isTrashed)
            Publish(file, content, run);
        else
            Trash(file, content, parentId);
        return content;
    }

    protected override Task SecondPassAsync(SyncFile file, IContent item, SyncRun run)
    {
        if (file.Element("Info", "Schedule") is null)
            return Task.CompletedTask;

        var current = contentService.GetContentScheduleByContentId(item.Id);
        var wanted = DocumentSerializer.ReadSchedule(file, timeProvider.GetUtcNow().UtcDateTime);
        foreach (var entry in current.FullSchedule.Where(entry => !PartialNode.Includes(file, entry.Culture == "*" ? null : entry.Culture, null)))
            wanted.Add(entry);
        if (!wanted.Equals(current))
            contentService.PersistContentSchedule(item, wanted);
        return Task.CompletedTask;
    }

    protected override Task DeleteAsync(IContent item)
    {
        contentService.Delete(item);
        return Task.CompletedTask;
    }

    private void Trash(SyncFile file, IContent content, int parentId)
    {
        if (!content.Trashed)
            Require(file, contentService.MoveToRecycleBin(content), content);
        _places.Remember(content, parentId);
    }

    private void Save(SyncFile file, IContent content)
    {
        var writer = UserId(file, DocumentUsers.Writer);
        content.SaveAt(SortOrder(file, content), () => Require(file, contentService.Save(content, writer), content));
        if (UserId(file, DocumentUsers.Creator) is not { } creator || content.CreatorId == creator)
            return;

        content.CreatorId = creator;
        Require(file, contentService.Save(content, writer), content);
    }

    private void Publish(SyncFile file, IContent content, SyncRun run)
    {
        var (publish, unpublish) = Publication.Of(file, content);
        var publisher = UserId(file, DocumentUsers.Publisher) ?? SuperUser;
        if (publish.Length > 0)
            Report(file, contentService.Publish(content, publish, publisher), run);
        foreach (var culture in unpublish)
            Report(file, contentService.Unpublish(content, culture, publisher), run);
        if (UserId(file, DocumentUsers.Writer) is { } writer && content.WriterId != writer)
            Require(file, contentService.Save(content, writer), content);
    }

    private int? UserId(SyncFile file, string role) => Options.IncludeUserInfo ? users.IdOf(file, role) : null;

    private static void Require(SyncFile file, OperationResult result, IContent content)
    {
        if (!result.Success)
            throw file.Error(null, $"\"{content.Name}\" could not be saved: {result.Result}");
    }

    // A document that cannot be published is in all the same: the others must not wait for it.
    private static void Report(SyncFile file, PublishResult result, SyncRun run)
    {
        if (result.Success)
            return;

        var invalid = string.Join(", ", result.InvalidProperties?.Select(property => property.Alias) ?? []);
        run.Add(SyncChangeKind.Error, file.ItemType, file.Alias, $"{file.Path}: could not be published: {result.Result} {invalid}".TrimEnd());
    }
}
