using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Documents;

/// <summary>Where a node lies, by the names of those above it. One query a node; nothing is kept that could grow old.</summary>
internal sealed class NodePaths(IEntityService entityService, IRelationService relationService)
{
    /// <summary>The names as they are, and the node's parent.</summary>
    public (string Path, IEntitySlim? Parent) Of(IContentBase node)
    {
        if (node.Trashed)
            return ("/" + node.Name, Before(node));

        var ids = node.Path.Split(',').Select(id => int.Parse(id, CultureInfo.InvariantCulture)).Where(id => id > 0 && id != node.Id).ToArray();
        var type = node is IMedia ? UmbracoObjectTypes.Media : UmbracoObjectTypes.Document;
        var above = ids.Length == 0
            ? []
            : entityService.GetAll(type, ids).ToDictionary(entity => entity.Id);
        var names = ids.Select(id => above.GetValueOrDefault(id)?.Name).OfType<string>().Append(node.Name ?? string.Empty);
        return ("/" + string.Join('/', names), ids.Length == 0 ? null : above.GetValueOrDefault(ids[^1]));
    }

    // Where a node lay before it was thrown away; below a node that was thrown away itself, still there.
    private IEntitySlim? Before(IContentBase node)
    {
        if (node.ParentId is not (Constants.System.RecycleBinContent or Constants.System.RecycleBinMedia))
            return entityService.Get(node.ParentId);

        return relationService.GetByChildId(node.Id, OnDelete(node)).FirstOrDefault()?.ParentId is { } id && id > 0 ? entityService.Get(id) : null;
    }

    /// <summary>Notes where a node that has been thrown away lay, unless that is known.</summary>
    public void Remember(IContentBase node, int parentId)
    {
        var alias = OnDelete(node);
        if (parentId > 0 && !relationService.GetByChildId(node.Id, alias).Any())
            relationService.Relate(parentId, node.Id, alias);
    }

    private static string OnDelete(IContentBase node) => node is IMedia
        ? Constants.Conventions.RelationTypes.RelateParentMediaFolderOnDeleteAlias
        : Constants.Conventions.RelationTypes.RelateParentDocumentOnDeleteAlias;

    public string Raw(IContentBase node) => Of(node).Path;
}
