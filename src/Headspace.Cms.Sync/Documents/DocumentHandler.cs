using System.Xml.Linq;
using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Files;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Headspace.Cms.Sync.Documents;

internal sealed class DocumentHandler(
    IContentService contentService,
    IContentTypeService contentTypeService,
    ITemplateService templateService,
    IShortStringHelper shortStringHelper,
    DocumentSerializer serializer,
    TimeProvider timeProvider)
    : SyncHandler<IContent>
{
    private const int PageSize = 500;
    private static readonly string[] _allCultures = ["*"];

    public override int Priority => 1210;

    public override string Folder => "Content";

    public override string ItemType => "Content";

    public override SyncGroup Group => SyncGroup.Content;

    public override Guid KeyOf(IContent item) => item.Key;

    protected override string FileName(IContent item) => FileNames.Slug(item.Name, shortStringHelper);

    protected override Task<IEnumerable<IContent>> GetAllAsync()
    {
        List<IContent> all = [];
        for (var page = 0; ; page++)
        {
            var found = contentService.GetPagedDescendants(Constants.System.Root, page, PageSize, out var total).ToArray();
            all.AddRange(found.Where(content => !content.Trashed));
            if (found.Length < PageSize || (page + 1L) * PageSize >= total)
                return Task.FromResult<IEnumerable<IContent>>(all);
        }
    }

    protected override Task<IContent?> FindAsync(SyncFile file) => Task.FromResult(contentService.GetById(file.Key));

    protected override Task<XElement> SerializeAsync(IContent item) => serializer.SerializeAsync(item);

    protected override bool IsSame(SyncFile file, XElement current) => SyncComparer.AreSame(file.Root, NodeReader.Narrow(file, current));

    protected override async Task<IContent> SaveAsync(SyncFile file, IContent? existing, SyncRun run)
    {
        var parentId = ParentId(file);
        var content = existing ?? Create(file, parentId);
        if (existing is not null)
            Place(file, existing, parentId);

        NodeReader.ReadInfo(file, content);
        content.TemplateId = await TemplateIdAsync(file);
        NodeReader.ReadValues(file, content, run);
        var sortOrder = file.Element("Info", "SortOrder") is null ? content.SortOrder : file.SortOrder;
        if (existing is not null)
            content.SortOrder = sortOrder;

        Require(file, contentService.Save(content), content);
        if (content.SortOrder != sortOrder)
        {
            content.SortOrder = sortOrder;
            Require(file, contentService.Save(content), content);
        }

        if (file.Flag("Info", "Trashed"))
            contentService.MoveToRecycleBin(content);
        else
            Publish(file, content, run);
        return content;
    }

    protected override Task SecondPassAsync(SyncFile file, IContent item, SyncRun run)
    {
        var wanted = DocumentSerializer.ReadSchedule(file, timeProvider.GetUtcNow().UtcDateTime);
        if (file.Element("Info", "Schedule") is not null && !wanted.Equals(contentService.GetContentScheduleByContentId(item.Id)))
            contentService.PersistContentSchedule(item, wanted);
        return Task.CompletedTask;
    }

    protected override Task DeleteAsync(IContent item)
    {
        contentService.Delete(item);
        return Task.CompletedTask;
    }

    private static void Require(SyncFile file, OperationResult result, IContent content)
    {
        if (!result.Success)
            throw file.Error(null, $"\"{content.Name}\" could not be saved: {result.Result}");
    }

    private IContent Create(SyncFile file, int parentId)
    {
        var alias = file.Required("Info", "ContentType");
        var type = contentTypeService.Get(alias) ?? throw file.Error(file.Element("Info", "ContentType"), $"there is no document type \"{alias}\"");
        return new Content(NodeReader.Name(file), parentId, type) { Key = file.Key };
    }

    private void Place(SyncFile file, IContent content, int parentId)
    {
        var trashed = file.Flag("Info", "Trashed");
        if (!trashed && (content.ParentId != parentId || content.Trashed))
            Require(file, contentService.Move(content, parentId), content);
    }

    private int ParentId(SyncFile file)
    {
        var parent = file.Element("Info", "Parent");
        var key = SyncFile.KeyOf(parent);
        if (key == Guid.Empty || file.Flag("Info", "Trashed"))
            return Constants.System.Root;

        return contentService.GetById(key)?.Id ?? throw file.Error(parent, $"the parent \"{parent?.Value}\" ({key}) does not exist");
    }

    private async Task<int?> TemplateIdAsync(SyncFile file)
    {
        var element = file.Element("Info", "Template");
        if (element is null || (SyncFile.KeyOf(element) == Guid.Empty && element.Value.Length == 0))
            return null;

        var template = await templateService.GetAsync(SyncFile.KeyOf(element)) ?? await templateService.GetAsync(element.Value);
        return template?.Id ?? throw file.Error(element, $"the template \"{element.Value}\" does not exist");
    }

    private void Publish(SyncFile file, IContent content, SyncRun run)
    {
        if (file.Element("Info", "Published") is not { } published)
            return;

        var cultures = published.Elements().Where(element => NodeReader.Includes(file, SyncFile.Attribute(element, "Culture")))
            .ToLookup(element => bool.TryParse(element.Value, out var flag) && flag, element => SyncFile.Attribute(element, "Culture") ?? string.Empty);
        var isVariant = content.ContentType.VariesByCulture() && cultures.Count > 0;
        var publishes = bool.TryParse(SyncFile.Attribute(published, "Default"), out var flag) && flag;
        string[] publish = isVariant ? [.. cultures[true]] : publishes ? _allCultures : [];
        string[] unpublish = isVariant ? [.. cultures[false].Where(content.IsCulturePublished)] : !publishes && content.Published ? _allCultures : [];
        if (publish.Length > 0)
            Report(file, contentService.Publish(content, publish), run);
        foreach (var culture in unpublish)
            Report(file, contentService.Unpublish(content, culture), run);
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
