using Headspace.Cms.Persistence.Contents;
using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Nodes;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Headspace.Cms.Persistence.Documents;

/// <summary>Writes the names of a document's cultures, of the draft and of what is published, and their flags.</summary>
internal sealed class DocumentCultures(IScopeAccessor scopes)
{
    public void Write(Content document, LanguageCodes languages, bool publishing, bool clearsOld)
    {
        var database = scopes.Database;
        if (clearsOld)
        {
            database.VersionCultures.Where(row => row.VersionId == document.VersionId).ExecuteDelete();
            database.DocumentCultures.Where(row => row.NodeId == document.Id).ExecuteDelete();
            if (publishing)
                database.VersionCultures.Where(row => row.VersionId == document.PublishedVersionId).ExecuteDelete();
        }
        if (!document.ContentType.VariesByCulture())
            return;
        database.InsertMany(Names(document.VersionId, document.CultureInfos, document.WriterId, languages));
        if (publishing)
            database.InsertMany(Names(document.PublishedVersionId, document.PublishCultureInfos, document.WriterId, languages));
        database.InsertMany(Flags(document, languages));
    }

    private static List<VersionCultureRow> Names(int versionId, ContentCultureInfosCollection? infos, int writerId, LanguageCodes languages) =>
    [
        .. (infos?.Values ?? Enumerable.Empty<ContentCultureInfos>()).Where(info => languages.Id(info.Culture) is not null).Select(info => new VersionCultureRow
        {
            VersionId = versionId,
            LanguageId = languages.Id(info.Culture)!.Value,
            Name = info.Name ?? string.Empty,
            Date = info.Date,
            AvailableUserId = NodeStore.NullIfZero(writerId),
        }),
    ];

    private static List<DocumentCultureRow> Flags(Content document, LanguageCodes languages) =>
    [
        .. document.AvailableCultures.Union(document.PublishedCultures, StringComparer.OrdinalIgnoreCase).Where(culture => languages.Id(culture) is not null).Select(culture => new DocumentCultureRow
        {
            NodeId = document.Id,
            LanguageId = languages.Id(culture)!.Value,
            Edited = document.IsCultureEdited(culture),
            Available = document.IsCultureAvailable(culture),
            Published = document.IsCulturePublished(culture),
            Name = document.GetCultureName(culture) ?? document.GetPublishName(culture),
        }),
    ];
}
