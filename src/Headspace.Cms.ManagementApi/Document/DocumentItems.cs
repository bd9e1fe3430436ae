using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Tree;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Headspace.Cms.ManagementApi.Document;

/// <summary>Documents as trees and pickers show them. What they have in common is read for all at once.</summary>
internal sealed class DocumentItems(EntityTree tree, IPublicAccessService publicAccess, DocumentSchedules schedules)
{
    private static readonly FlagModel isProtectedFlag = new("Umb.IsProtected");
    private static readonly FlagModel pendingChangesFlag = new("Umb.PendingChanges");
    private static readonly FlagModel scheduledFlag = new("Umb.ScheduledForPublish");

    public IReadOnlyList<DocumentTreeItemResponseModel> Tree(IReadOnlyCollection<AccessibleEntity> found)
    {
        var keys = tree.AncestorKeys(UmbracoObjectTypes.Document, found.Select(item => item.Entity));
        var waiting = Waiting(found.Select(item => item.Entity));
        return
        [
            .. found.Select(item =>
            {
                var document = (IDocumentEntitySlim)item.Entity;
                var isProtected = publicAccess.IsProtected(document.Path).Success;
                return new DocumentTreeItemResponseModel(
                    document.Key,
                    Parent(document, keys),
                    document.HasChildren,
                    Flags(isProtected, waiting.Contains(document.Key)),
                    item.NoAccess,
                    document.Trashed,
                    document.CreateDate,
                    isProtected,
                    [.. EntityTree.IdsOf(document.Path).Where(keys.ContainsKey).Where(id => id != document.Id).Select(id => new ReferenceByIdModel(keys[id]))],
                    DocumentTypeReferenceResponseModel.Of(document),
                    Variants(document));
            }),
        ];
    }

    public IReadOnlyList<DocumentItemResponseModel> Items(IReadOnlyCollection<IEntitySlim> found)
    {
        var keys = tree.AncestorKeys(UmbracoObjectTypes.Document, found);
        var waiting = Waiting(found);
        return
        [
            .. found.OfType<IDocumentEntitySlim>().Select(document =>
            {
                var isProtected = publicAccess.IsProtected(document.Path).Success;
                return new DocumentItemResponseModel(
                    document.Key,
                    Flags(isProtected, waiting.Contains(document.Key)),
                    document.Trashed,
                    isProtected,
                    Parent(document, keys),
                    document.HasChildren,
                    DocumentTypeReferenceResponseModel.Of(document),
                    Variants(document));
            }),
        ];
    }

    public IReadOnlyList<DocumentRecycleBinItemResponseModel> Trashed(IReadOnlyCollection<IEntitySlim> found)
    {
        var keys = tree.AncestorKeys(UmbracoObjectTypes.Document, found);
        return
        [
            .. found.OfType<IDocumentEntitySlim>().Select(document => new DocumentRecycleBinItemResponseModel(
                document.Key, document.CreateDate, document.HasChildren, Parent(document, keys), DocumentTypeReferenceResponseModel.Of(document), Variants(document))),
        ];
    }

    public static IReadOnlyList<DocumentVariantItemResponseModel> Variants(IDocumentEntitySlim document) => document.Variations.VariesByCulture()
        ? [.. document.CultureNames.Select(name => new DocumentVariantItemResponseModel(name.Value, name.Key, document.Key, Flags(StateOf(document, name.Key)), StateOf(document, name.Key)))]
        : [new DocumentVariantItemResponseModel(document.Name ?? string.Empty, null, document.Key, Flags(StateOf(document)), StateOf(document))];

    /// <summary>The marks of a document as a whole.</summary>
    public static IReadOnlyList<FlagModel> Flags(bool isProtected, bool isWaiting) => [.. isProtected ? [isProtectedFlag] : Array.Empty<FlagModel>(), .. isWaiting ? [scheduledFlag] : Array.Empty<FlagModel>()];

    /// <summary>The marks of a document in one language.</summary>
    public static IReadOnlyList<FlagModel> Flags(DocumentVariantState state) => state == DocumentVariantState.PublishedPendingChanges ? [pendingChangesFlag] : [];

    public static DocumentVariantState State(bool isTrashed, bool isPublished, bool isEdited) =>
        isTrashed ? DocumentVariantState.Trashed
        : !isPublished ? DocumentVariantState.Draft
        : isEdited ? DocumentVariantState.PublishedPendingChanges
        : DocumentVariantState.Published;

    private static DocumentVariantState StateOf(IDocumentEntitySlim document) => State(document.Trashed, document.Published, document.Edited);

    private static DocumentVariantState StateOf(IDocumentEntitySlim document, string culture) =>
        State(document.Trashed, document.PublishedCultures.Contains(culture), document.EditedCultures.Contains(culture));

    private static ReferenceByIdModel? Parent(ITreeEntity document, IReadOnlyDictionary<int, Guid> keys) =>
        keys.TryGetValue(document.ParentId, out var key) ? new ReferenceByIdModel(key) : null;

    private HashSet<Guid> Waiting(IEnumerable<IEntitySlim> documents) =>
        [.. schedules.Of(documents.Select(document => document.Key)).Where(schedule => schedules.IsWaiting(schedule)).Select(schedule => schedule.Key)];
}
