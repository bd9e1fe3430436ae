using Headspace.Cms.Persistence.Caching;
using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Querying;
using Headspace.Cms.Persistence.Scoping;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.ContentTypes;

internal sealed class DocumentTypeRepository(IScopeAccessor scopes, NodeStore nodes, ContentTypeCache cache, ContentTypeWriter writer, SetCache<IContentType> ownCache)
    : ContentTypeRepositoryBase<IContentType>(scopes, nodes, cache, writer, ownCache, Constants.ObjectTypes.DocumentType), IContentTypeRepository
{
    public IEnumerable<IContentType> GetByQuery(IQuery<PropertyType> query)
    {
        var properties = Types.SelectMany(type => type.PropertyTypes).OfType<PropertyType>().Matching(query).Select(property => property.Id).ToHashSet();
        return Types.Where(type => type.PropertyTypes.Any(property => properties.Contains(property.Id))).CloneAll();
    }

    public IEnumerable<string> GetAllPropertyTypeAliases() =>
        [.. AllTypes.SelectMany(type => type.PropertyTypes).Select(property => property.Alias).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];

    public IEnumerable<string> GetAllContentTypeAliases(params Guid[] objectTypes) =>
        [.. AllTypes.Where(type => objectTypes.Length == 0 || objectTypes.Contains(ObjectType(type))).Select(type => type.Alias)];

    public IEnumerable<int> GetAllContentTypeIds(string[] aliases) =>
        [.. AllTypes.Where(type => aliases.Contains(type.Alias, StringComparer.OrdinalIgnoreCase)).Select(type => type.Id)];

    private static Guid ObjectType(IContentTypeComposition type) => type switch
    {
        IMediaType => Constants.ObjectTypes.MediaType,
        IMemberType => Constants.ObjectTypes.MemberType,
        _ => Constants.ObjectTypes.DocumentType,
    };
}
