using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.DataTypes;

internal sealed class DataTypeUsageRepository(IScopeAccessor scopes) : IDataTypeUsageRepository
{
    public Task<bool> HasSavedValuesAsync(Guid dataTypeKey)
    {
        var database = scopes.Database;
        var properties =
            from property in database.PropertyTypes
            join node in database.Nodes on property.DataTypeId equals node.Id
            where node.Key == dataTypeKey
            select property.Id;
        return database.PropertyData.AnyAsync(row => properties.Contains(row.PropertyTypeId));
    }
}
