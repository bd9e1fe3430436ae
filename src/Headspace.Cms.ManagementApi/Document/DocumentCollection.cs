using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Tree;
using Headspace.Cms.ManagementApi.User;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.ManagementApi.Document;

/// <summary>Documents as the rows of a collection. What they have in common is read for all at once.</summary>
internal sealed class DocumentCollection(
    DocumentModelsOf models, EntityTree tree, UserNames users, DocumentSchedules schedules, IContentTypeService types, IPublicAccessService publicAccess)
{
    public ModelPage<DocumentCollectionResponseModel> Of(ListViewPagedModel<IContent> list)
    {
        var found = list.Items.Items.ToList();
        var columns = ColumnsOf(list.ListViewConfiguration);
        var keys = tree.AncestorKeys(UmbracoObjectTypes.Document, found);
        var people = users.Of(found.SelectMany(document => new[] { document.CreatorId, document.WriterId }));
        var schedule = schedules.Of(found.Select(document => document.Key));
        return ModelPage.Of(list.Items.Total, found.Select(document =>
        {
            var isProtected = publicAccess.IsProtected(document.Path).Success;
            return new DocumentCollectionResponseModel(
                document.Key,
                DocumentItems.Flags(isProtected, schedules.IsWaiting(schedule[document.Key])),
                people.GetValueOrDefault(document.CreatorId)?.Name,
                people.GetValueOrDefault(document.WriterId)?.Name,
                document.SortOrder,
                document.Trashed,
                isProtected,
                [.. EntityTree.IdsOf(document.Path).Where(id => id != document.Id && keys.ContainsKey(id)).Select(id => new ReferenceByIdModel(keys[id]))],
                TypeOf(document),
                models.Values(document, isPublished: false, columns),
                DocumentModelsOf.Variants(document, [.. schedule[document.Key]], isPublished: false));
        }));
    }

    /// <summary>The aliases of the properties that a list view shows.</summary>
    public static IReadOnlySet<string> ColumnsOf(ListViewConfiguration list) => list.IncludeProperties.Select(column => column.Alias).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private DocumentTypeCollectionReferenceResponseModel TypeOf(IContent document) =>
        new(document.ContentType.Key, document.ContentType.Alias, document.ContentType.Icon ?? string.Empty, ReferenceByIdModel.Of(types.Get(document.ContentTypeId)?.ListView));
}
