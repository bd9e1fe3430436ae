using Headspace.Cms.Persistence.Caching;
using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.Persistence.Contents;

/// <summary>Deletes documents, blueprints and media in the order that the foreign keys ask for.</summary>
internal sealed class ContentDeletion(IScopeAccessor scopes, NodeStore nodes, SetCache<IDomain> domains)
{
    public void Delete(int id)
    {
        var database = scopes.Database;
        var keys = database.Nodes.Where(node => node.Id == id).Select(node => node.Key);
        var accesses = database.Accesses.Where(row => row.NodeId == id || row.LoginNodeId == id || row.NoAccessNodeId == id).Select(row => row.Id);
        if (database.Domains.Where(row => row.RootContentId == id).ExecuteDelete() > 0)
            domains.Written();
        database.AccessRules.Where(row => accesses.Contains(row.AccessId)).ExecuteDelete();
        database.Accesses.Where(row => row.NodeId == id || row.LoginNodeId == id || row.NoAccessNodeId == id).ExecuteDelete();
        database.RedirectUrls.Where(row => keys.Contains(row.ContentKey)).ExecuteDelete();
        database.DocumentUrls.Where(row => keys.Contains(row.UniqueId)).ExecuteDelete();
        database.DocumentUrlAliases.Where(row => keys.Contains(row.UniqueId)).ExecuteDelete();
        database.Schedules.Where(row => row.NodeId == id).ExecuteDelete();
        database.TagRelationships.Where(row => row.NodeId == id).ExecuteDelete();
        database.DocumentCultures.Where(row => row.NodeId == id).ExecuteDelete();
        DeleteVersions(database.ContentVersions.Where(row => row.NodeId == id));
        database.Documents.Where(row => row.NodeId == id).ExecuteDelete();
        database.Contents.Where(row => row.NodeId == id).ExecuteDelete();
        nodes.Delete([id]);
    }

    public void DeleteVersions(IQueryable<ContentVersionRow> versions)
    {
        var database = scopes.Database;
        var ids = versions.Select(row => row.Id);
        database.PropertyData.Where(row => ids.Contains(row.VersionId)).ExecuteDelete();
        database.VersionCultures.Where(row => ids.Contains(row.VersionId)).ExecuteDelete();
        database.MediaVersions.Where(row => ids.Contains(row.Id)).ExecuteDelete();
        // The twin tells which version is published, so it goes after everything that asks.
        var list = ids.ToList();
        database.DocumentVersions.Where(row => list.Contains(row.Id)).ExecuteDelete();
        database.ContentVersions.Where(row => list.Contains(row.Id)).ExecuteDelete();
    }
}
