using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Settings;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Headspace.Cms.Sync.ContentTypes;

internal sealed class DocumentTypeHandler(
    IContentTypeService contentTypeService,
    IContentTypeContainerService containerService,
    ITemplateService templateService,
    IShortStringHelper shortStringHelper,
    ContentTypeReader reader,
    HandlerSets sets)
    : ContentTypeHandler<IContentType>(HandlerKind.DocumentType, contentTypeService, containerService, reader, sets)
{
    protected override bool SupportsPublishing => true;

    protected override IContentType Create(int parentId) => new ContentType(shortStringHelper, parentId);

    protected override XElement Serialize(IContentType type, (Guid Key, string Path)? folder) => DocumentTypeSerializer.Serialize(type, folder);

    protected override async Task ReadMoreAsync(SyncFile file, IContentType type)
    {
        if (file.Element("Info", "HistoryCleanup") is not null)
            type.HistoryCleanup = DocumentTypeSerializer.ReadHistoryCleanup(file);
        if (file.Element("Info", "AllowedTemplates") is null)
            return;

        List<ITemplate> allowed = [];
        foreach (var element in file.Elements("Info", "AllowedTemplates"))
        {
            allowed.Add(await templateService.GetAsync(SyncFile.KeyOf(element))
                ?? await templateService.GetAsync(element.Value)
                ?? throw file.Error(element, $"the template \"{element.Value}\" does not exist"));
        }

        type.AllowedTemplates = allowed;
        type.SetDefaultTemplate(file.Text("Info", "DefaultTemplate") is { } alias
            ? allowed.Find(template => template.Alias.InvariantEquals(alias))
                ?? throw file.Error(file.Element("Info", "DefaultTemplate"), $"the default template \"{alias}\" is not among the allowed ones")
            : null);
    }
}
