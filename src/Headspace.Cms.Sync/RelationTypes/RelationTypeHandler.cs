using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Settings;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.RelationTypes;

internal sealed class RelationTypeHandler(IRelationService relationService, IEntityService entityService, HandlerSets sets)
    : SyncHandler<IRelationType>(HandlerKind.RelationType, sets)
{
    protected override string FileName(IRelationType item) => item.Alias;

    protected override Task<IEnumerable<IRelationType>> GetAllAsync() => Task.FromResult(relationService.GetAllRelationTypes());

    protected override Task<IRelationType?> FindAsync(SyncFile file)
        => Task.FromResult(relationService.GetRelationTypeById(file.Key) ?? relationService.GetRelationTypeByAlias(file.Alias));

    protected override Task<IRelationType?> FindForDeletionAsync(SyncFile file) => Task.FromResult(relationService.GetRelationTypeById(file.Key));

    protected override Task<XElement> SerializeAsync(IRelationType item)
    {
        var root = RelationTypeSerializer.Serialize(item);
        if (Options.IncludeRelations)
            root.Add(new XElement("Relations", Relations(item)));
        return Task.FromResult(root);
    }

    protected override bool IsSame(SyncFile file, XElement current)
    {
        if (file.Element("Relations") is null)
            SyncFile.Child(current, "Relations")?.Remove();
        return base.IsSame(file, current);
    }

    protected override async Task<IRelationType> SaveAsync(SyncFile file, IRelationType? existing, SyncRun run)
    {
        var type = RelationTypeSerializer.Deserialize(file, existing);
        return Result(file, existing is null
            ? await relationService.CreateAsync(type, User)
            : await relationService.UpdateAsync(type, User));
    }

    protected override Task SecondPassAsync(SyncFile file, IRelationType item, SyncRun run)
    {
        foreach (var element in file.Elements("Relations"))
        {
            if (IdOf(element, "Parent") is not { } parent || IdOf(element, "Child") is not { } child)
                run.Warn(file, "a relation names a node that does not exist; it is left out");
            else if (relationService.GetByParentAndChildId(parent, child, item) is null)
                relationService.Relate(parent, child, item);
        }

        return Task.CompletedTask;
    }

    protected override async Task DeleteAsync(IRelationType item) => await relationService.DeleteAsync(item.Key, User);

    private IEnumerable<XElement> Relations(IRelationType type)
        => (relationService.GetAllRelationsByRelationType(type.Id) ?? [])
            .Select(relation => (Parent: entityService.Get(relation.ParentId)?.Key, Child: entityService.Get(relation.ChildId)?.Key))
            .Where(pair => pair.Parent is not null && pair.Child is not null)
            .OrderBy(pair => pair.Parent)
            .ThenBy(pair => pair.Child)
            .Select(pair => new XElement("Relation", new XElement("Parent", pair.Parent), new XElement("Child", pair.Child)));

    private int? IdOf(XElement element, string name)
        => Guid.TryParse(SyncFile.Child(element, name)?.Value, out var key) ? entityService.Get(key)?.Id : null;
}
