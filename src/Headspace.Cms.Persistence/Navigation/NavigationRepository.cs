using System.Globalization;
using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Scoping;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Navigation;

internal sealed class NavigationRepository(IScopeAccessor scopes) : INavigationRepository
{
    public IEnumerable<INavigationModel> GetContentNodesByObjectType(Guid objectTypeKey) =>
        Read(scopes.Database.Nodes.Where(node => node.ObjectType == objectTypeKey && !node.Trashed));

    public IEnumerable<INavigationModel> GetTrashedContentNodesByObjectType(Guid objectTypeKey) =>
        Read(scopes.Database.Nodes.Where(node => node.ObjectType == objectTypeKey && node.Trashed));

    public IEnumerable<INavigationModel> GetContentNodeWithAncestors(Guid key, Guid objectTypeKey)
    {
        var path = scopes.Database.Nodes.Where(node => node.Key == key && node.ObjectType == objectTypeKey).Select(node => node.Path).FirstOrDefault();
        if (path is null)
            return [];
        var ids = path.Split(',').Select(id => int.Parse(id, CultureInfo.InvariantCulture)).ToList();
        return Read(scopes.Database.Nodes.Where(node => ids.Contains(node.Id) && node.ObjectType == objectTypeKey));
    }

    private IEnumerable<INavigationModel> Read(IQueryable<NodeRow> nodes)
    {
        var rows =
            from node in nodes
            join content in scopes.Database.Contents on node.Id equals content.NodeId
            join type in scopes.Database.Nodes on content.ContentTypeId equals type.Id
            orderby node.Level, node.ParentId, node.SortOrder, node.Id
            select new NavigationRow
            {
                Id = node.Id,
                Key = node.Key,
                ContentTypeKey = type.Key,
                ParentId = node.ParentId,
                SortOrder = node.SortOrder,
                Trashed = node.Trashed,
            };
        return [.. rows];
    }
}
