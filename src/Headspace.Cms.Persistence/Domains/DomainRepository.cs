using Headspace.Cms.Persistence.Caching;
using Headspace.Cms.Persistence.Contents;
using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Querying;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Domains;

internal sealed class DomainRepository(IScopeAccessor scopes, SetCache<IDomain> cache, ILanguageRepository languages) : IDomainRepository
{
    private EntitySet<IDomain> Domains => cache.Get(Read);

    public IDomain? Get(int id) => Domains.ById(id).Clone();

    public IEnumerable<IDomain> GetMany(params int[]? ids) => Domains.ByIds(ids).CloneAll();

    public bool Exists(int id) => Domains.ById(id) is not null;

    public IEnumerable<IDomain> Get(IQuery<IDomain> query) => Domains.Items.Matching(query).CloneAll();

    public int Count(IQuery<IDomain>? query) => Domains.Items.Matching(query).Count();

    public IDomain? GetByName(string domainName) => Named(domainName).FirstOrDefault().Clone();

    public bool Exists(string domainName) => Named(domainName).Any();

    public IEnumerable<IDomain> GetAll(bool includeWildcards) => Domains.Items.Where(domain => includeWildcards || !domain.IsWildcard).CloneAll();

    public IEnumerable<IDomain> GetAssignedDomains(int contentId, bool includeWildcards) =>
        Domains.Items.Where(domain => domain.RootContentId == contentId && (includeWildcards || !domain.IsWildcard)).CloneAll();

    public void Save(IDomain entity)
    {
        if (Named(entity.DomainName).Any(domain => domain.Id != entity.Id))
            throw new System.Data.DuplicateNameException($"The domain {entity.DomainName} is assigned already.");
        entity.Stamp();
        if (entity is { HasIdentity: false, IsWildcard: false, SortOrder: < 0 })
            entity.SortOrder = Domains.Items.Where(domain => domain.RootContentId == entity.RootContentId && !domain.IsWildcard).Select(domain => domain.SortOrder + 1).DefaultIfEmpty(0).Max();
        var row = new DomainRow
        {
            Id = entity.Id,
            Name = entity.DomainName,
            LanguageId = entity.LanguageId,
            RootContentId = entity.RootContentId,
            SortOrder = entity.IsWildcard ? -1 : entity.SortOrder,
        };
        if (!entity.HasIdentity)
        {
            entity.Id = scopes.Database.Insert(row).Id;
        }
        else
        {
            scopes.Database.Domains.Where(other => other.Id == row.Id).ExecuteUpdate(set => set
                .SetProperty(other => other.Name, row.Name)
                .SetProperty(other => other.LanguageId, row.LanguageId)
                .SetProperty(other => other.RootContentId, row.RootContentId)
                .SetProperty(other => other.SortOrder, row.SortOrder));
        }
        if (entity is UmbracoDomain domain)
        {
            domain.LanguageIsoCode = languages.GetIsoCodeById(row.LanguageId, throwOnNotFound: false);
            domain.ResetDirtyProperties();
        }
        cache.Written();
    }

    public void Delete(IDomain entity)
    {
        scopes.Database.Domains.Where(row => row.Id == entity.Id).ExecuteDelete();
        entity.DeleteDate = DateTime.UtcNow;
        cache.Written();
    }

    private IEnumerable<IDomain> Named(string name) => Domains.Items.Where(domain => domain.DomainName.Equals(name, StringComparison.OrdinalIgnoreCase));

    private EntitySet<IDomain> Read()
    {
        var codes = new LanguageCodes(languages);
        return new EntitySet<IDomain>(scopes.Database.Domains.OrderBy(row => row.RootContentId).ThenBy(row => row.SortOrder).ThenBy(row => row.Id).AsEnumerable().Select(row =>
        {
            var domain = new UmbracoDomain(row.Name)
            {
                Id = row.Id,
                LanguageId = row.LanguageId,
                LanguageIsoCode = codes.IsoCode(row.LanguageId),
                RootContentId = row.RootContentId,
                SortOrder = row.SortOrder,
            };
            domain.ResetDirtyProperties(rememberDirty: false);
            return domain;
        }));
    }
}
