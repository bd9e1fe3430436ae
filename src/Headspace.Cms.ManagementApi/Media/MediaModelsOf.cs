using Headspace.Cms.ManagementApi.Document;
using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.User;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.ManagementApi.Media;

/// <summary>A media item as the client edits it. Media does not vary.</summary>
internal sealed class MediaModelsOf(IMediaTypeService types, PropertyEditorCollection editors, UserNames users)
{
    public MediaResponseModel Create(IMedia media)
    {
        var type = types.Get(media.ContentTypeId);
        return new MediaResponseModel(
            media.Key,
            [],
            media.Trashed,
            new MediaTypeReferenceResponseModel(media.ContentType.Key, type?.Icon ?? media.ContentType.Icon ?? string.Empty, ReferenceByIdModel.Of(type?.ListView)),
            Values(media.Properties),
            Variants(media));
    }

    /// <summary>Some of the media of a collection, with the values that its columns show.</summary>
    public IReadOnlyList<MediaCollectionResponseModel> Collection(IReadOnlyCollection<IMedia> found, IReadOnlySet<string> columns)
    {
        var creators = users.Of(found.Select(media => media.CreatorId));
        return
        [
            .. found.Select(media => new MediaCollectionResponseModel(
                media.Key,
                [],
                creators.GetValueOrDefault(media.CreatorId)?.Name,
                media.SortOrder,
                new MediaTypeCollectionReferenceResponseModel(media.ContentType.Key, media.ContentType.Alias, media.ContentType.Icon ?? string.Empty, null),
                Values(media.Properties.Where(property => columns.Contains(property.Alias))),
                Variants(media))),
        ];
    }

    private IReadOnlyList<DocumentValueResponseModel> Values(IEnumerable<IProperty> properties) =>
    [
        .. from property in properties
           let editor = editors[property.PropertyType.PropertyEditorAlias]
           where editor is not null
           select new DocumentValueResponseModel(property.Alias, null, null, editor.Alias, editor.GetValueEditor().ToEditor(property)),
    ];

    private static MediaVariantResponseModel[] Variants(IMedia media) => [new MediaVariantResponseModel(null, null, media.Name ?? string.Empty, media.CreateDate, media.UpdateDate)];
}
