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
    : ContentTypeHandler<IMediaType>(mediaTypeService, containerService, reader, sets)
{
    public override int Priority => 1040;

    public override string Alias => HandlerAliases.MediaType;

    public override string Folder => "MediaTypes";

    public override string ItemType => "MediaType";

    protected override bool SupportsPublishing => false;

    protected override IMediaType Create(int parentId) => new MediaType(shortStringHelper, parentId);

    protected override XElement Serialize(IMediaType type, (Guid Key, string Path)? folder) => MediaTypeSerializer.Serialize(type, folder);
}
