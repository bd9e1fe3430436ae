using Headspace.Cms.Persistence.Contents;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.Persistence.Documents;

/// <summary>Builds documents from any number of rows with a constant number of queries.</summary>
internal sealed class DocumentReader(ContentServices services)
{
    public IReadOnlyList<IContent> Build(IReadOnlyList<ContentJoin> rows, string[]? propertyAliases, bool blueprints)
    {
        if (rows.Count == 0)
            return [];
        var languages = new LanguageCodes(services.Languages);
        var versionIds = rows.Select(row => row.Version.Id).Concat(rows.Select(row => row.PublishedVersion?.Id).OfType<int>()).Distinct().ToList();
        var values = services.PropertyReader.Read(versionIds, propertyAliases);
        var types = rows.Select(row => row.Content.ContentTypeId).Distinct().ToDictionary(id => id, Type);
        var varies = types.Values.Any(type => type.Type.Variations.HasFlag(ContentVariation.Culture));
        var names = varies ? Names(versionIds) : Enumerable.Empty<VersionCultureRow>().ToLookup(row => row.VersionId);
        var cultures = varies ? Cultures([.. rows.Select(row => row.Node.Id).Distinct()]) : Enumerable.Empty<DocumentCultureRow>().ToLookup(row => row.NodeId);

        return [.. rows.Select(row =>
        {
            var (type, properties) = types[row.Content.ContentTypeId];
            var published = row.PublishedVersion is { } live ? values[live.Id] : [];
            var document = new Content(row.Version.Name, row.Node.ParentId, type, PropertyReader.Build(properties, values[row.Version.Id], published, languages));
            Fill(document, row, blueprints);
            if (type.Variations.HasFlag(ContentVariation.Culture))
                FillCultures(document, row, names, cultures[row.Node.Id], languages);
            document.ResetDirtyProperties(rememberDirty: false);
            return document;
        })];
    }

    private static void Fill(Content document, ContentJoin row, bool blueprint)
    {
        document.DisableChangeTracking();
        document.Id = row.Node.Id;
        document.Key = row.Node.Key;
        document.Level = row.Node.Level;
        document.Path = row.Node.Path;
        document.SortOrder = row.Node.SortOrder;
        document.Trashed = row.Node.Trashed;
        document.CreatorId = row.Node.CreatorId ?? 0;
        document.CreateDate = row.Node.CreateDate;
        document.Name = row.Version.Name;
        document.VersionId = row.Version.Id;
        document.WriterId = row.Version.WriterId ?? 0;
        document.UpdateDate = row.Version.VersionDate;
        document.TemplateId = row.DocumentVersion!.TemplateId;
        document.Published = row.Document!.Published;
        document.Edited = row.Document.Edited;
        document.Blueprint = blueprint;
        if (row.PublishedVersion is { } published)
        {
            document.PublishedVersionId = published.Id;
            document.PublishDate = published.VersionDate;
            document.PublishName = published.Name;
            document.PublisherId = published.WriterId;
            document.PublishTemplateId = row.PublishedDocumentVersion?.TemplateId;
        }
        document.EnableChangeTracking();
    }

    private static void FillCultures(Content document, ContentJoin row, ILookup<int, VersionCultureRow> names, IEnumerable<DocumentCultureRow> cultures, LanguageCodes languages)
    {
        foreach (var name in names[row.Version.Id])
        {
            if (languages.IsoCode(name.LanguageId) is { } culture)
                document.CultureInfos!.AddOrUpdate(culture, name.Name, name.Date);
        }
        if (row.PublishedVersion is { } published)
        {
            foreach (var name in names[published.Id])
            {
                if (languages.IsoCode(name.LanguageId) is { } culture)
                    document.PublishCultureInfos!.AddOrUpdate(culture, name.Name, name.Date);
            }
        }
        document.EditedCultures = cultures.Where(culture => culture.Edited).Select(culture => languages.IsoCode(culture.LanguageId)).OfType<string>();
    }

    private (IContentType Type, IReadOnlyCollection<IPropertyType> Properties) Type(int id)
    {
        var type = services.ContentTypes.All.ById(id) as IContentType ?? throw new InvalidOperationException($"The document type {id} does not exist.");
        return (type, [.. type.CompositionPropertyTypes]);
    }

    private ILookup<int, VersionCultureRow> Names(List<int> versionIds) =>
        services.Scopes.Database.VersionCultures.Where(row => versionIds.Contains(row.VersionId)).ToList().ToLookup(row => row.VersionId);

    private ILookup<int, DocumentCultureRow> Cultures(List<int> ids) =>
        services.Scopes.Database.DocumentCultures.Where(row => ids.Contains(row.NodeId)).ToList().ToLookup(row => row.NodeId);
}
