using Headspace.Cms.Persistence.Scoping;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Nodes;

internal sealed class NodeCountRepository(IScopeAccessor scopes) : INodeCountRepository
{
    public int GetNodeCount(Guid nodeType) => scopes.Database.Nodes.Count(node => node.ObjectType == nodeType && !node.Trashed);

    /// <summary>Media that is no folder.</summary>
    public int GetMediaCount()
    {
        var database = scopes.Database;
        var folders = database.ContentTypes.Where(type => type.Alias == Constants.Conventions.MediaTypes.Folder).Select(type => type.NodeId);
        return database.Contents.Count(content =>
            !folders.Contains(content.ContentTypeId) && database.Nodes.Any(node => node.Id == content.NodeId && node.ObjectType == Constants.ObjectTypes.Media && !node.Trashed));
    }
}
