using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Headspace.Cms.Persistence.DocumentUrls;

internal sealed class DocumentUrlRepository(IScopeAccessor scopes) : IDocumentUrlRepository
{
    /// <summary>What is given replaces all that there is of the same documents.</summary>
    public void Save(IEnumerable<PublishedDocumentUrlSegment> publishedDocumentUrlSegments)
    {
        var segments = publishedDocumentUrlSegments.DistinctBy(segment => (segment.DocumentKey, segment.NullableLanguageId, segment.IsDraft, segment.UrlSegment.ToUpperInvariant())).ToList();
        DeleteByDocumentKey(segments.Select(segment => segment.DocumentKey).Distinct());
        scopes.Database.InsertMany([.. segments.Select(segment => new DocumentUrlRow
        {
            UniqueId = segment.DocumentKey,
            LanguageId = segment.NullableLanguageId,
            IsDraft = segment.IsDraft,
            UrlSegment = segment.UrlSegment,
            IsPrimary = segment.IsPrimary,
        })]);
    }

    public IEnumerable<PublishedDocumentUrlSegment> GetAll() =>
        [.. scopes.Database.DocumentUrls.OrderBy(row => row.Id).Select(row => new PublishedDocumentUrlSegment
        {
            DocumentKey = row.UniqueId,
            NullableLanguageId = row.LanguageId,
            IsDraft = row.IsDraft,
            UrlSegment = row.UrlSegment,
            IsPrimary = row.IsPrimary,
        })];

    public void DeleteByDocumentKey(IEnumerable<Guid> select)
    {
        var keys = select.ToList();
        scopes.Database.DocumentUrls.Where(row => keys.Contains(row.UniqueId)).ExecuteDelete();
    }
}
