using System.Xml.Linq;
using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Settings;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.Sync.Documents;

internal sealed class DocumentHandler(
    IContentService contentService,
    IEntityService entityService,
    DocumentReferences references,
    IShortStringHelper shortStringHelper,
    DocumentSerializer serializer,
    TimeProvider timeProvider,
    HandlerSets sets)
    : SyncHandler<IContent>(sets)
{
    private const int PageSize = 500;

    private NodeIndex? _index;

    public override int Priority => 1210;

    public override string Alias => HandlerAliases.Content;

    public override string Folder => "Content";

    public override string ItemType => "Content";

    protected override SyncGroup OwnGroup => SyncGroup.Content;

    private NodeIndex Index => _index ??= new NodeIndex(entityService, UmbracoObjectTypes.Document, [], shortStringHelper);

    public override Guid KeyOf(IContent item) => item.Key;

    protected override Guid? ParentKeyOf(IContent item) => serializer.ParentKeyOf(item);

    protected override string FileName(IContent item) => FileNames.Slug(item.Name, shortStringHelper);

    protected override Task<IEnumerable<IContent>> GetAllAsync() => Task.FromResult<IEnumerable<IContent>>(Below(Constants.System.Root));

    protected override Task PrepareAsync(IReadOnlyList<SyncFile> files)
    {
        var now = timeProvider.GetUtcNow().UtcDateTime;
        foreach (var file in files)
            Publication.Settle(file.Root, now);
        _index = new NodeIndex(entityService, UmbracoObjectTypes.Document, files, shortStringHelper);
        return Task.CompletedTask;
    }

    protected override Task<IContent?> FindAsync(SyncFile file) => Task.FromResult(Index.Find(file) is { } key ? contentService.GetById(key) : null);

    protected override Task<IContent?> FindForDeletionAsync(SyncFile file) => Task.FromResult(contentService.GetById(file.Key));

    protected override bool Accepts(XElement root) => NodeFilter.Accepts(root, Options);

    protected override async Task<XElement> SerializeAsync(IContent item) => await serializer.SerializeAsync(item, Options);

    protected override bool IsSame(SyncFile file, XElement current) => NodeReader.AreSame(file, current, Options);

    protected override Task<IEnumerable<IContent>> GetChildrenAsync(Guid key)
        => Task.FromResult(contentService.GetById(key) is { } parent
            ? contentService.GetPagedDescendants(parent.Id, 0, int.MaxValue, out _).Where(content => content.ParentId == parent.Id)
            : []);

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
        content.SaveAt(SortOrder(file, content), () => Require(file, contentService.Save(content), content));
        Index.Add(file, content);
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
        serializer.Remember(content, parentId);
    }

    private int? SortOrder(SyncFile file, IContent content)
        => file.IsPartial || Options.IgnoreSortOrder || file.Element("Info", "SortOrder") is null
            ? content.HasIdentity ? content.SortOrder : null
            : file.SortOrder;

    private void Publish(SyncFile file, IContent content, SyncRun run)
    {
        var (publish, unpublish) = Publication.Of(file, content);
        if (publish.Length > 0)
            Report(file, contentService.Publish(content, publish), run);
        foreach (var culture in unpublish)
            Report(file, contentService.Unpublish(content, culture), run);
    }

    private List<IContent> Below(int id)
    {
        List<IContent> all = [];
        for (var page = 0; ; page++)
        {
            var found = contentService.GetPagedDescendants(id, page, PageSize, out var total).ToArray();
            all.AddRange(found);
            if (found.Length < PageSize || (page + 1L) * PageSize >= total)
                return all;
        }
    }

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
