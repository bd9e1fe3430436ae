using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.ContentTypes;

internal sealed class PropertyTypeUsageRepository(IScopeAccessor scopes) : IPropertyTypeUsageRepository
{
    public Task<bool> HasSavedPropertyValuesAsync(Guid contentTypeKey, string propertyAlias)
    {
        var database = scopes.Database;
        var properties =
            from property in database.PropertyTypes
            join node in database.Nodes on property.ContentTypeId equals node.Id
            where node.Key == contentTypeKey && property.Alias == propertyAlias
            select property.Id;
        return database.PropertyData.AnyAsync(row => properties.Contains(row.PropertyTypeId));
    }

    public Task<bool> ContentTypeExistAsync(Guid contentTypeKey)
    {
        var database = scopes.Database;
        return database.ContentTypes.AnyAsync(row => database.Nodes.Any(node => node.Id == row.NodeId && node.Key == contentTypeKey));
    }
}
