using System.Xml.Linq;
using Headspace.Cms.Sync.Settings;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.Sync.ContentTypes;

internal sealed class MediaTypeHandler(
    IMediaTypeService mediaTypeService,
    IMediaTypeContainerService containerService,
    IShortStringHelper shortStringHelper,
    ContentTypeReader reader,
    HandlerSets sets)
    : ContentTypeHandler<IMediaType>(HandlerKind.MediaType, mediaTypeService, containerService, reader, sets)
{
    protected override bool SupportsPublishing => false;

    protected override IMediaType Create(int parentId) => new MediaType(shortStringHelper, parentId);

    protected override XElement Serialize(IMediaType type, (Guid Key, string Path)? folder) => MediaTypeSerializer.Serialize(type, folder);
}
