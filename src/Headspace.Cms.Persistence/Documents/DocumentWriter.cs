using Headspace.Cms.Persistence.Contents;
using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Nodes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Headspace.Cms.Persistence.Documents;

/// <summary>
/// Writes a document and its versions. The draft is the current version; publishing makes it the published one, and
/// what was published before becomes history, while the draft goes on as a new version.
/// </summary>
internal sealed class DocumentWriter(ContentServices services, DocumentCultures cultures)
{
    private UmbracoDbContext Database => services.Scopes.Database;

    public void Insert(Content document, Guid objectType, bool uniqueNames)
    {
        // A document that is made in code has no template yet; it gets its type's own, as everywhere in Umbraco.
        document.TemplateId ??= document.ContentType.DefaultTemplate?.Id;
        var languages = new LanguageCodes(services.Languages);
        var publishing = document.PublishedState == PublishedState.Publishing;
        Prepare(document, objectType, languages, publishing, uniqueNames);
        document.AdjustDates(document.UpdateDate, publishing);
        services.Nodes.Add(document, objectType);
        Database.Insert(new ContentRow { NodeId = document.Id, ContentTypeId = document.ContentTypeId });
        if (publishing)
            document.PublishedVersionId = AddVersion(document, current: false, published: true);
        document.VersionId = AddVersion(document, current: true, published: false);
        services.PropertyWriter.Insert(document.VersionId, document.Properties, published: false, languages);
        if (publishing)
        {
            services.PropertyWriter.Insert(document.PublishedVersionId, document.Properties, published: true, languages);
            SetPublished(document);
        }
        SetEdited(document);
        Database.Insert(new DocumentRow { NodeId = document.Id, Published = publishing, Edited = document.Edited });
        cultures.Write(document, languages, publishing, clearsOld: false);
        Finish(document, languages, publishing);
    }

    /// <summary>The draft's version, which is the current one, and the published one if there is one.</summary>
    public IEnumerable<(int Id, bool Current)> LiveVersions(int documentId) =>
        Database.ContentVersions.Where(version => version.NodeId == documentId)
            .Join(Database.DocumentVersions, version => version.Id, row => row.Id, (version, row) => new { version.Id, version.Current, row.Published })
            .Where(version => version.Current || version.Published).ToList().Select(version => (version.Id, version.Current));

    public void Update(Content document, Guid objectType, bool uniqueNames)
    {
        var languages = new LanguageCodes(services.Languages);
        var publishing = document.PublishedState == PublishedState.Publishing;
        var unpublishing = document.PublishedState == PublishedState.Unpublishing;
        var moved = document.IsPropertyDirty(nameof(IContent.ParentId));

        // What moves with its branch keeps its name and its siblings.
        var mayCollide = moved || document.IsPropertyDirty(nameof(IContent.Name)) || document.IsPropertyDirty(nameof(IContent.CultureInfos));
        Prepare(document, objectType, languages, publishing, uniqueNames && mayCollide);
        // Where it goes its name may be taken, and it gets another.
        var contentChanged = publishing || unpublishing || ContentChanged(document);
        document.AdjustDates(document.UpdateDate, publishing);
        services.Nodes.Update(document, objectType, moved);
        if (document.IsPropertyDirty(nameof(IContent.ContentTypeId)))
            Database.Contents.Where(row => row.NodeId == document.Id).ExecuteUpdate(set => set.SetProperty(row => row.ContentTypeId, document.ContentTypeId));

        if (publishing || unpublishing)
            Database.DocumentVersions.Where(row => row.Id == document.PublishedVersionId && row.Published).ExecuteUpdate(set => set.SetProperty(row => row.Published, false));
        if (publishing)
            PublishDraft(document, languages);
        else
            UpdateVersion(document, document.VersionId, current: true, published: false);
        if (contentChanged)
            services.PropertyWriter.Write(document.VersionId, document.Properties, published: false, languages);

        if (publishing)
            SetPublished(document);
        else if (unpublishing)
            SetUnpublished(document);
        if (contentChanged)
            SetEdited(document);
        Database.Documents.Where(row => row.NodeId == document.Id).ExecuteUpdate(set => set
            .SetProperty(row => row.Published, document.Published)
            .SetProperty(row => row.Edited, document.Edited));
        if (contentChanged)
        {
            cultures.Write(document, languages, publishing, clearsOld: true);
            Finish(document, languages, publishing);
        }
        if (unpublishing || document is { Trashed: true, Published: false })
            services.Tags.Clear(document.Id);
        document.ResetDirtyProperties();
    }

    private static bool ContentChanged(Content document) =>
        document.Properties.Any(property => property.IsDirty())
        || document.IsPropertyDirty(nameof(IContent.Name))
        || document.IsPropertyDirty(nameof(IContent.TemplateId))
        || document.IsPropertyDirty(nameof(IContent.CultureInfos))
        || document.IsPropertyDirty(nameof(IContent.PublishCultureInfos))
        || document.IsPropertyDirty(nameof(IContent.ContentTypeId));

    private void Prepare(Content document, Guid objectType, LanguageCodes languages, bool publishing, bool uniqueNames)
    {
        document.Stamp();
        if (uniqueNames)
            services.Names.MakeUnique(document, objectType, languages, publishing);
        else
            ContentNames.Ensure(document, languages);
    }

    private void PublishDraft(Content document, LanguageCodes languages)
    {
        document.PublishedVersionId = document.VersionId;
        UpdateVersion(document, document.PublishedVersionId, current: false, published: true);
        services.PropertyWriter.Write(document.PublishedVersionId, document.Properties, published: true, languages);
        document.VersionId = AddVersion(document, current: true, published: false);
    }

    private int AddVersion(Content document, bool current, bool published)
    {
        var version = Database.Insert(new ContentVersionRow
        {
            NodeId = document.Id,
            VersionDate = document.UpdateDate,
            WriterId = NodeStore.NullIfZero(document.WriterId),
            Current = current,
            Name = document.Name,
        });
        Database.Insert(new DocumentVersionRow { Id = version.Id, TemplateId = document.TemplateId, Published = published });
        return version.Id;
    }

    private void UpdateVersion(Content document, int versionId, bool current, bool published)
    {
        var writer = NodeStore.NullIfZero(document.WriterId);
        Database.ContentVersions.Where(row => row.Id == versionId).ExecuteUpdate(set => set
            .SetProperty(row => row.VersionDate, document.UpdateDate)
            .SetProperty(row => row.WriterId, writer)
            .SetProperty(row => row.Current, current)
            .SetProperty(row => row.Name, document.Name));
        Database.DocumentVersions.Where(row => row.Id == versionId).ExecuteUpdate(set => set
            .SetProperty(row => row.TemplateId, document.TemplateId)
            .SetProperty(row => row.Published, published));
    }

    private static void SetPublished(Content document)
    {
        document.Published = true;
        document.PublishTemplateId = document.TemplateId;
        document.PublisherId = document.WriterId;
        document.PublishName = document.Name;
        document.PublishDate = document.UpdateDate;
    }

    private static void SetUnpublished(Content document)
    {
        document.Published = false;
        document.PublishedVersionId = 0;
        document.PublishTemplateId = null;
        document.PublisherId = null;
        document.PublishName = null;
        document.PublishDate = null;
        document.PublishCultureInfos = null;
    }

    // A draft is edited where it differs from what is published: in name, template, values, or in a culture of these.
    private static void SetEdited(Content document)
    {
        var differing = document.Properties.SelectMany(property => property.Values)
            .Where(value => !document.Published || !PropertyValues.AreEqual(value.EditedValue, value.PublishedValue)).ToList();
        var editedCultures = differing.Select(value => value.Culture).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (document.ContentType.VariesByCulture())
        {
            foreach (var info in document.CultureInfos!.Values)
            {
                if (!document.Published || document.GetPublishName(info.Culture) != info.Name)
                    editedCultures.Add(info.Culture);
            }
            document.SetCultureEdited(editedCultures);
        }
        document.Edited = !document.Published || differing.Count > 0 || editedCultures.Count > 0
            || document.PublishName != document.Name || document.PublishTemplateId != document.TemplateId;
    }

    private void Finish(Content document, LanguageCodes languages, bool publishing)
    {
        if (document.Blueprint)
        {
            document.ResetDirtyProperties();
            return;
        }
        if (publishing)
            services.Tags.Write(document, languages);
        services.References.Write(document);
        document.ResetDirtyProperties();
    }
}
