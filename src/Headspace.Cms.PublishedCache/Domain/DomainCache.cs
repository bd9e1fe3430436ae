using Umbraco.Cms.Core.PublishedCache;

namespace Headspace.Cms.PublishedCache.Domain;

using Domain = Umbraco.Cms.Core.Routing.Domain;

internal sealed class DomainCache(IDomainCacheService domains, IDefaultCultureAccessor defaultCulture) : IDomainCache
{
    public string DefaultCulture => defaultCulture.DefaultCulture;

    public IEnumerable<Domain> GetAll(bool includeWildcards) => domains.GetAll(includeWildcards);

    public IEnumerable<Domain> GetAssigned(int documentId, bool includeWildcards = false) =>
        domains.GetAssigned(documentId, includeWildcards);

    public bool HasAssigned(int documentId, bool includeWildcards = false) => domains.HasAssigned(documentId, includeWildcards);
}
