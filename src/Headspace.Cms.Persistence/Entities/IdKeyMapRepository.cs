using Headspace.Cms.Persistence.Scoping;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Entities;

internal sealed class IdKeyMapRepository(IScopeAccessor scopes) : IIdKeyMapRepository
{
    public int? GetIdForKey(Guid key, UmbracoObjectTypes umbracoObjectType)
    {
        var nodes = scopes.Database.Nodes.Where(node => node.Key == key);
        if (umbracoObjectType != UmbracoObjectTypes.Unknown)
        {
            var type = umbracoObjectType.GetGuid();
            nodes = nodes.Where(node => node.ObjectType == type || node.ObjectType == Constants.ObjectTypes.IdReservation);
        }
        return nodes.Select(node => (int?)node.Id).FirstOrDefault();
    }

    public Guid? GetIdForKey(int id, UmbracoObjectTypes umbracoObjectType)
    {
        var nodes = scopes.Database.Nodes.Where(node => node.Id == id);
        if (umbracoObjectType != UmbracoObjectTypes.Unknown)
        {
            var type = umbracoObjectType.GetGuid();
            nodes = nodes.Where(node => node.ObjectType == type || node.ObjectType == Constants.ObjectTypes.IdReservation);
        }
        return nodes.Select(node => (Guid?)node.Key).FirstOrDefault();
    }
}
