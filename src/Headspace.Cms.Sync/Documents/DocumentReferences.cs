using Headspace.Cms.Sync.Files;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Documents;

/// <summary>The document type and the template that a file names.</summary>
internal sealed class DocumentReferences(IContentTypeService contentTypeService, ITemplateService templateService)
{
    public Content Create(SyncFile file, int parentId)
    {
        var alias = file.Required("Info", "ContentType");
        var type = contentTypeService.Get(alias) ?? throw file.Error(file.Element("Info", "ContentType"), $"there is no document type \"{alias}\"");
        return new Content(NodeReader.Name(file), parentId, type) { Key = file.Key };
    }

    public async Task<int?> TemplateIdAsync(SyncFile file, IContent content)
    {
        if (file.Element("Info", "Template") is not { } element)
            return content.TemplateId;

        if (SyncFile.KeyOf(element) == Guid.Empty && element.Value.Length == 0)
            return null;

        var template = await templateService.GetAsync(SyncFile.KeyOf(element)) ?? await templateService.GetAsync(element.Value);
        return template?.Id ?? throw file.Error(element, $"the template \"{element.Value}\" does not exist");
    }
}
