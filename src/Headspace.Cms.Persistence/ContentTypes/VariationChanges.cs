using Headspace.Cms.Persistence.Contents;
using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Documents;
using Headspace.Cms.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;

namespace Headspace.Cms.Persistence.ContentTypes;

/// <summary>
/// Moves names and values when a type or a property begins or ceases to vary by culture: what was invariant becomes
/// the default language's, and what was the default language's becomes invariant; other languages' values are dropped.
/// </summary>
internal sealed class VariationChanges(IScopeAccessor scopes, ILanguageRepository languages)
{
    public void Apply(ContentTypeCompositionBase before, ContentTypeCompositionBase after)
    {
        var typeVaried = before.VariesByCulture();
        var typeVaries = after.VariesByCulture();
        if (typeVaried != typeVaries)
        {
            if (typeVaries)
                GiveNamesCulture(after.Id);
            else
                TakeNamesCulture(after.Id);
        }

        var was = before.PropertyTypes.ToDictionary(property => property.Id, property => typeVaried && property.VariesByCulture());
        var changed = after.PropertyTypes
            .Where(property => was.TryGetValue(property.Id, out var varied) && varied != (typeVaries && property.VariesByCulture()))
            .ToLookup(property => typeVaries && property.VariesByCulture(), property => property.Id);
        MoveValues([.. changed[true]], from: null, to: languages.GetDefaultId());
        MoveValues([.. changed[false]], from: languages.GetDefaultId(), to: null);
    }

    private IQueryable<int> ContentsOf(int contentTypeId) =>
        scopes.Database.Contents.Where(content => content.ContentTypeId == contentTypeId).Select(content => content.NodeId);

    private void MoveValues(List<int> properties, int? from, int? to)
    {
        if (properties.Count == 0)
            return;
        var database = scopes.Database;
        database.PropertyData.Where(row => properties.Contains(row.PropertyTypeId) && row.LanguageId != from).ExecuteDelete();
        database.PropertyData.Where(row => properties.Contains(row.PropertyTypeId)).ExecuteUpdate(set => set.SetProperty(row => row.LanguageId, to));
    }

    private void GiveNamesCulture(int contentTypeId)
    {
        var database = scopes.Database;
        var contents = ContentsOf(contentTypeId);
        var language = languages.GetDefaultId()!.Value;
        database.VersionCultures.Where(row => database.ContentVersions.Any(version => version.Id == row.VersionId && contents.Contains(version.NodeId))).ExecuteDelete();
        database.DocumentCultures.Where(row => contents.Contains(row.NodeId)).ExecuteDelete();
        database.InsertMany(database.ContentVersions.Where(version => contents.Contains(version.NodeId)).AsEnumerable().Select(version => new VersionCultureRow
        {
            VersionId = version.Id,
            LanguageId = language,
            Name = version.Name ?? string.Empty,
            Date = version.VersionDate,
            AvailableUserId = version.WriterId,
        }).ToList());
        var documents =
            from document in database.Documents
            join node in database.Nodes on document.NodeId equals node.Id
            where contents.Contains(document.NodeId)
            select new { document, node.Name };
        database.InsertMany(documents.AsEnumerable().Select(row => new DocumentCultureRow
        {
            NodeId = row.document.NodeId,
            LanguageId = language,
            Edited = row.document.Edited,
            Available = true,
            Published = row.document.Published,
            Name = row.Name,
        }).ToList());
    }

    private void TakeNamesCulture(int contentTypeId)
    {
        var database = scopes.Database;
        var contents = ContentsOf(contentTypeId);
        var language = languages.GetDefaultId()!.Value;
        var named = database.ContentVersions.Where(version =>
            contents.Contains(version.NodeId) && database.VersionCultures.Any(row => row.VersionId == version.Id && row.LanguageId == language));
        named.ExecuteUpdate(set => set.SetProperty(
            version => version.Name,
            version => database.VersionCultures.First(row => row.VersionId == version.Id && row.LanguageId == language).Name));
        database.Nodes
            .Where(node => contents.Contains(node.Id) && database.DocumentCultures.Any(row => row.NodeId == node.Id && row.LanguageId == language))
            .ExecuteUpdate(set => set.SetProperty(
                node => node.Name,
                node => database.DocumentCultures.First(row => row.NodeId == node.Id && row.LanguageId == language).Name));
        database.VersionCultures.Where(row => database.ContentVersions.Any(version => version.Id == row.VersionId && contents.Contains(version.NodeId))).ExecuteDelete();
        database.DocumentCultures.Where(row => contents.Contains(row.NodeId)).ExecuteDelete();
    }
}
