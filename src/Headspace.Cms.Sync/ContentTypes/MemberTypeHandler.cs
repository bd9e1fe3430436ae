using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Settings;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.Sync.ContentTypes;

internal sealed class MemberTypeHandler(
    IMemberTypeService memberTypeService,
    IMemberTypeContainerService containerService,
    IShortStringHelper shortStringHelper,
    ContentTypeReader reader,
    HandlerSets sets)
    : ContentTypeHandler<IMemberType>(HandlerKind.MemberType, memberTypeService, containerService, reader, sets)
{
    protected override bool SupportsPublishing => false;

    protected override IMemberType Create(int parentId) => new MemberType(shortStringHelper, parentId);

    protected override XElement Serialize(IMemberType type, (Guid Key, string Path)? folder) => MemberTypeSerializer.Serialize(type, folder);

    protected override void ReadFlags(SyncFile file, IMemberType type) => MemberTypeSerializer.ReadFlags(file, type);
}
