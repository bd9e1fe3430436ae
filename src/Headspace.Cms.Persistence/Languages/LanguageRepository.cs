using Headspace.Cms.Persistence.Caching;
using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Querying;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.Languages;

internal sealed class LanguageRepository(IScopeAccessor scopes, SetCache<ILanguage> cache, SetCache<IDomain> domains, EntityCache<IContent> documents) : ILanguageRepository
{
    private EntitySet<ILanguage> Languages => cache.Get(Read);

    public ILanguage? Get(int id) => Languages.ById(id).Clone();

    public IEnumerable<ILanguage> GetMany(params int[]? ids) => Languages.ByIds(ids).CloneAll();

    public bool Exists(int id) => Languages.ById(id) is not null;

    public IEnumerable<ILanguage> Get(IQuery<ILanguage> query) => Languages.Items.Matching(query).CloneAll();

    public int Count(IQuery<ILanguage>? query) => Languages.Items.Matching(query).Count();

    public ILanguage? GetByIsoCode(string isoCode) => Find(isoCode).Clone();

    public int? GetIdByIsoCode(string? isoCode, bool throwOnNotFound = true)
    {
        if (isoCode is null)
            return null;
        return Find(isoCode)?.Id ?? (throwOnNotFound ? throw new ArgumentException($"There is no language {isoCode}.", nameof(isoCode)) : null);
    }

    public string? GetIsoCodeById(int? id, bool throwOnNotFound = true)
    {
        if (id is null)
            return null;
        return Languages.ById(id.Value)?.IsoCode ?? (throwOnNotFound ? throw new ArgumentException($"There is no language with the id {id}.", nameof(id)) : null);
    }

    public string[] GetIsoCodesByIds(ICollection<int> ids, bool throwOnNotFound = true) =>
        [.. ids.Select(id => GetIsoCodeById(id, throwOnNotFound)).OfType<string>()];

    public string GetDefaultIsoCode() => Default().IsoCode;

    public int? GetDefaultId() => Default().Id;

    public void Save(ILanguage entity)
    {
        var database = scopes.Database;
        entity.Stamp();
        var row = new LanguageRow
        {
            Id = entity.Id,
            IsoCode = entity.IsoCode,
            CultureName = entity.CultureName,
            IsDefault = entity.IsDefault,
            IsMandatory = entity.IsMandatory,
            FallbackLanguageId = entity.FallbackIsoCode is { Length: > 0 } fallback ? Find(fallback)?.Id : null,
        };
        if (entity.IsDefault)
            database.Languages.Where(other => other.IsDefault && other.Id != row.Id).ExecuteUpdate(set => set.SetProperty(other => other.IsDefault, false));
        if (entity.HasIdentity)
            Update(row);
        else
            entity.Id = database.Insert(row).Id;
        entity.ResetDirtyProperties();
        Written();
    }

    public void Delete(ILanguage entity)
    {
        if (entity.IsDefault)
            throw new InvalidOperationException($"The default language {entity.IsoCode} cannot be deleted.");
        var database = scopes.Database;
        var id = entity.Id;
        var tags = database.Tags.Where(tag => tag.LanguageId == id).Select(tag => tag.Id);
        database.LanguageTexts.Where(row => row.LanguageId == id).ExecuteDelete();
        database.Domains.Where(row => row.LanguageId == id).ExecuteDelete();
        database.PropertyData.Where(row => row.LanguageId == id).ExecuteDelete();
        database.VersionCultures.Where(row => row.LanguageId == id).ExecuteDelete();
        database.DocumentCultures.Where(row => row.LanguageId == id).ExecuteDelete();
        database.Schedules.Where(row => row.LanguageId == id).ExecuteDelete();
        database.DocumentUrls.Where(row => row.LanguageId == id).ExecuteDelete();
        database.DocumentUrlAliases.Where(row => row.LanguageId == id).ExecuteDelete();
        database.TagRelationships.Where(row => tags.Contains(row.TagId)).ExecuteDelete();
        database.Tags.Where(row => row.LanguageId == id).ExecuteDelete();
        database.Languages.Where(row => row.FallbackLanguageId == id).ExecuteUpdate(set => set.SetProperty(row => row.FallbackLanguageId, (int?)null));
        database.Languages.Where(row => row.Id == id).ExecuteDelete();
        entity.DeleteDate = DateTime.UtcNow;
        Written();
    }

    private void Update(LanguageRow row) =>
        scopes.Database.Languages.Where(other => other.Id == row.Id).ExecuteUpdate(set => set
            .SetProperty(other => other.IsoCode, row.IsoCode)
            .SetProperty(other => other.CultureName, row.CultureName)
            .SetProperty(other => other.IsDefault, row.IsDefault)
            .SetProperty(other => other.IsMandatory, row.IsMandatory)
            .SetProperty(other => other.FallbackLanguageId, row.FallbackLanguageId));

    private void Written()
    {
        cache.Written();
        domains.Written();
        documents.AllWritten();
    }

    private ILanguage? Find(string isoCode) =>
        Languages.Items.FirstOrDefault(language => language.IsoCode.Equals(isoCode, StringComparison.OrdinalIgnoreCase));

    private ILanguage Default() =>
        Languages.Items.FirstOrDefault(language => language.IsDefault) ?? throw new InvalidOperationException("No language is the default.");

    private EntitySet<ILanguage> Read()
    {
        var rows = scopes.Database.Languages.OrderBy(row => row.Id).ToList();
        var isoCodes = rows.ToDictionary(row => row.Id, row => row.IsoCode);
        return new EntitySet<ILanguage>(rows.Select(row => ToEntity(row, isoCodes)));
    }

    private static Language ToEntity(LanguageRow row, Dictionary<int, string?> isoCodes)
    {
        var language = new Language(row.IsoCode ?? string.Empty, row.CultureName ?? string.Empty)
        {
            Id = row.Id,
            IsDefault = row.IsDefault,
            IsMandatory = row.IsMandatory,
            FallbackIsoCode = row.FallbackLanguageId is { } fallback ? isoCodes.GetValueOrDefault(fallback) : null,
        };
        language.ResetDirtyProperties(rememberDirty: false);
        return language;
    }
}
