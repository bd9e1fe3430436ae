using Headspace.Cms.Persistence.Contents;
using Headspace.Cms.Persistence.Database;
using Headspace.Cms.Persistence.Nodes;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using MediaItem = Umbraco.Cms.Core.Models.Media;

namespace Headspace.Cms.Persistence.MediaItems;

internal sealed class MediaRepository(ContentServices services, MediaUrlGeneratorCollection urlGenerators)
    : ContentRepositoryBase<IMedia>(services, Constants.ObjectTypes.Media), IMediaRepository
{
    public override int RecycleBinId => Constants.System.RecycleBinMedia;

    protected override IQueryable<ContentJoin> Versions => Database.MediaVersions(ObjectType);

    public IMedia? GetMediaByPath(string mediaPath)
    {
        var path = WithoutSize(mediaPath);
        var row = Current.Where(row => row.MediaVersion!.Path == mediaPath || row.MediaVersion.Path == path)
            .OrderByDescending(row => row.MediaVersion!.Path == mediaPath)
            .Take(1).ToList();
        return Build(row, null) is [var media] ? media : null;
    }

    public override void Save(IMedia entity)
    {
        var media = entity as MediaItem ?? throw new ArgumentException("The media item was not made by Core.", nameof(entity));
        var languages = new LanguageCodes(Services.Languages);
        media.Stamp();
        Services.Names.MakeUnique(media, ObjectType, languages, publishing: false);
        if (media.HasIdentity)
            Update(media, languages);
        else
            Insert(media, languages);
        Services.Tags.Write(media, languages);
        Services.References.Write(media);
        media.ResetDirtyProperties();
    }

    protected override IReadOnlyList<IMedia> Build(IReadOnlyList<ContentJoin> rows, string[]? propertyAliases)
    {
        if (rows.Count == 0)
            return [];
        var languages = new LanguageCodes(Services.Languages);
        var values = Services.PropertyReader.Read([.. rows.Select(row => row.Version.Id)], propertyAliases);
        var types = rows.Select(row => row.Content.ContentTypeId).Distinct().ToDictionary(id => id, Type);
        return [.. rows.Select(row =>
        {
            var (type, properties) = types[row.Content.ContentTypeId];
            var media = new MediaItem(row.Version.Name, row.Node.ParentId, type, PropertyReader.Build(properties, values[row.Version.Id], [], languages))
            {
                Id = row.Node.Id,
                Key = row.Node.Key,
                Level = row.Node.Level,
                Path = row.Node.Path,
                SortOrder = row.Node.SortOrder,
                Trashed = row.Node.Trashed,
                CreatorId = row.Node.CreatorId ?? 0,
                CreateDate = row.Node.CreateDate,
                VersionId = row.Version.Id,
                WriterId = row.Version.WriterId ?? 0,
                UpdateDate = row.Version.VersionDate,
            };
            media.ResetDirtyProperties(rememberDirty: false);
            return media;
        })];
    }

    // A size is put at the end of a file's name ("photo_500x333.jpg") by what asks for a smaller picture.
    private static string WithoutSize(string path)
    {
        var dot = path.LastIndexOf('.');
        var underscore = path.LastIndexOf('_');
        return dot > underscore && underscore > 0 && path.AsSpan(underscore, dot - underscore).Contains('x') ? path[..underscore] + path[dot..] : path;
    }

    private (IMediaType Type, IReadOnlyCollection<IPropertyType> Properties) Type(int id)
    {
        var type = Services.ContentTypes.All.ById(id) as IMediaType ?? throw new InvalidOperationException($"The media type {id} does not exist.");
        return (type, [.. type.CompositionPropertyTypes]);
    }

    private void Insert(MediaItem media, LanguageCodes languages)
    {
        Services.Nodes.Add(media, ObjectType);
        Database.Insert(new ContentRow { NodeId = media.Id, ContentTypeId = media.ContentTypeId });
        media.VersionId = Database.Insert(new ContentVersionRow
        {
            NodeId = media.Id,
            VersionDate = media.UpdateDate,
            WriterId = NodeStore.NullIfZero(media.WriterId),
            Current = true,
            Name = media.Name,
        }).Id;
        Database.Insert(new MediaVersionRow { Id = media.VersionId, Path = FilePath(media) });
        Services.PropertyWriter.Insert(media.VersionId, media.Properties, published: false, languages);
    }

    private void Update(MediaItem media, LanguageCodes languages)
    {
        var writer = NodeStore.NullIfZero(media.WriterId);
        var path = FilePath(media);
        Services.Nodes.Update(media, ObjectType, media.IsPropertyDirty(nameof(IMedia.ParentId)));
        if (media.IsPropertyDirty(nameof(IMedia.ContentTypeId)))
            Database.Contents.Where(row => row.NodeId == media.Id).ExecuteUpdate(set => set.SetProperty(row => row.ContentTypeId, media.ContentTypeId));
        Database.ContentVersions.Where(row => row.Id == media.VersionId).ExecuteUpdate(set => set
            .SetProperty(row => row.VersionDate, media.UpdateDate)
            .SetProperty(row => row.WriterId, writer)
            .SetProperty(row => row.Name, media.Name));
        Database.MediaVersions.Where(row => row.Id == media.VersionId).ExecuteUpdate(set => set.SetProperty(row => row.Path, path));
        Services.PropertyWriter.Write(media.VersionId, media.Properties, published: false, languages);
    }

    private string? FilePath(MediaItem media) =>
        media.Properties.TryGetValue(Constants.Conventions.Media.File, out var property)
        && urlGenerators.TryGetMediaPath(property.PropertyType.PropertyEditorAlias, property.GetValue(), out var path)
            ? path
            : null;
}
