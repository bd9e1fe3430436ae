using Headspace.Cms.Sync.Files;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.Sync.Documents;

/// <summary>Where nodes and their files lie.</summary>
internal sealed class NodePlaces(IEntityService entityService, NodePaths paths, IShortStringHelper shortStringHelper)
{
    public string FileName(IContentBase node) => FileNames.Slug(node.Name, shortStringHelper);

    public Guid? ParentKeyOf(IContentBase node) => paths.Of(node).Parent?.Key;

    /// <summary>Notes where a node that has been thrown away lay.</summary>
    public void Remember(IContentBase node, int parentId) => paths.Remember(node, parentId);

    public NodeIndex Index(UmbracoObjectTypes type, IReadOnlyList<SyncFile> files) => new(entityService, type, files, shortStringHelper);
}
