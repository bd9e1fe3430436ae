using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.DocumentUrls;

internal sealed class DocumentUrlAliasRepository(IScopeAccessor scopes) : IDocumentUrlAliasRepository
{
    public void Save(IEnumerable<PublishedDocumentUrlAlias> aliases)
    {
        var all = aliases.DistinctBy(alias => (alias.DocumentKey, alias.NullableLanguageId, alias.Alias.ToUpperInvariant())).ToList();
        DeleteByDocumentKey(all.Select(alias => alias.DocumentKey).Distinct());
        scopes.Database.InsertMany([.. all.Select(alias => new DocumentUrlAliasRow
        {
            UniqueId = alias.DocumentKey,
            LanguageId = alias.NullableLanguageId,
            Alias = alias.Alias,
        })]);
    }

    public IEnumerable<PublishedDocumentUrlAlias> GetAll() =>
        [.. scopes.Database.DocumentUrlAliases.OrderBy(row => row.Id).Select(row => new PublishedDocumentUrlAlias
        {
            DocumentKey = row.UniqueId,
            NullableLanguageId = row.LanguageId,
            Alias = row.Alias,
        })];

    public void DeleteByDocumentKey(IEnumerable<Guid> documentKeys)
    {
        var keys = documentKeys.ToList();
        scopes.Database.DocumentUrlAliases.Where(row => keys.Contains(row.UniqueId)).ExecuteDelete();
    }

    public void DeleteAll() => scopes.Database.DocumentUrlAliases.ExecuteDelete();

    /// <summary>The published values of the property that holds aliases.</summary>
    public IEnumerable<DocumentUrlAliasRaw> GetAllDocumentUrlAliases()
    {
        var database = scopes.Database;
        var rows =
            from data in database.PropertyData
            join property in database.PropertyTypes on data.PropertyTypeId equals property.Id
            join documentVersion in database.DocumentVersions on data.VersionId equals documentVersion.Id
            join version in database.ContentVersions on data.VersionId equals version.Id
            join node in database.Nodes on version.NodeId equals node.Id
            where documentVersion.Published && !node.Trashed && property.Alias == Constants.Conventions.Content.UrlAlias && data.Segment == null
            select new { node.Key, data.LanguageId, Value = data.VarcharValue ?? data.TextValue };
        return [.. rows.AsEnumerable().Where(row => !string.IsNullOrWhiteSpace(row.Value)).Select(row => new DocumentUrlAliasRaw { DocumentKey = row.Key, LanguageId = row.LanguageId, AliasValue = row.Value! })];
    }
}
