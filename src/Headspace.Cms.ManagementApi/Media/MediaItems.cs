using Headspace.Cms.ManagementApi.Http;
using Headspace.Cms.ManagementApi.Tree;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;

namespace Headspace.Cms.ManagementApi.Media;

/// <summary>Media as trees and pickers show it. What it has in common is read for all at once.</summary>
internal sealed class MediaItems(EntityTree tree)
{
    public IReadOnlyList<MediaTreeItemResponseModel> Tree(IReadOnlyCollection<AccessibleEntity> found)
    {
        var keys = Keys(found.Select(item => item.Entity));
        return
        [
            .. found.Select(item => (item.NoAccess, Media: (IContentEntitySlim)item.Entity)).Select(item => new MediaTreeItemResponseModel(
                item.Media.Key,
                Parent(item.Media, keys),
                item.Media.HasChildren,
                [],
                item.NoAccess,
                item.Media.Trashed,
                item.Media.CreateDate,
                MediaTypeReferenceResponseModel.Of(item.Media),
                Variants(item.Media))),
        ];
    }

    public IReadOnlyList<MediaItemResponseModel> Items(IReadOnlyCollection<IEntitySlim> found)
    {
        var keys = Keys(found);
        return
        [
            .. found.OfType<IContentEntitySlim>().Select(media => new MediaItemResponseModel(
                media.Key, [], media.Trashed, Parent(media, keys), media.HasChildren, MediaTypeReferenceResponseModel.Of(media), Variants(media))),
        ];
    }

    public IReadOnlyList<MediaRecycleBinItemResponseModel> Trashed(IReadOnlyCollection<IEntitySlim> found)
    {
        var keys = Keys(found);
        return
        [
            .. found.OfType<IContentEntitySlim>().Select(media => new MediaRecycleBinItemResponseModel(
                media.Key, media.CreateDate, media.HasChildren, Parent(media, keys), MediaTypeReferenceResponseModel.Of(media), Variants(media))),
        ];
    }

    private IReadOnlyDictionary<int, Guid> Keys(IEnumerable<IEntitySlim> found) => tree.AncestorKeys(UmbracoObjectTypes.Media, found);

    private static VariantItemResponseModel[] Variants(IEntitySlim media) => [new VariantItemResponseModel(media.Name ?? string.Empty, null)];

    private static ReferenceByIdModel? Parent(ITreeEntity media, IReadOnlyDictionary<int, Guid> keys) =>
        keys.TryGetValue(media.ParentId, out var key) ? new ReferenceByIdModel(key) : null;
}
