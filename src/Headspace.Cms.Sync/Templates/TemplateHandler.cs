using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Settings;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Templates;

internal sealed class TemplateHandler(ITemplateService templateService, TemplateSerializer serializer, HandlerSets sets) : SyncHandler<ITemplate>(HandlerKind.Template, sets)
{
    protected override string FileName(ITemplate item) => item.Alias.ToLowerInvariant();

    protected override Task<IEnumerable<ITemplate>> GetAllAsync() => templateService.GetAllAsync();

    protected override async Task<ITemplate?> FindAsync(SyncFile file)
        => await templateService.GetAsync(file.Key) ?? await templateService.GetAsync(file.Alias);

    protected override Task<ITemplate?> FindForDeletionAsync(SyncFile file) => templateService.GetAsync(file.Key);

    protected override async Task<XElement> SerializeAsync(ITemplate item)
        => TemplateSerializer.Serialize(item, Options.IncludeContent ? await ViewAsync(item) : null);

    // Only where the setting asks for it does the file speak of the view.
    protected override bool IsSame(SyncFile file, XElement current)
    {
        XElement root = new(file.Root);
        if (Options.IncludeContent && TemplateSerializer.Contents(root) is { } contents)
            contents.Name = TemplateSerializer.ContentsName;
        else
            TemplateSerializer.RemoveContents(root, current);
        return SyncComparer.AreSame(root, current);
    }

    // A template's master is what its view says; the record follows when the service saves it.
    protected override async Task<ITemplate> SaveAsync(SyncFile file, ITemplate? existing, SyncRun run)
    {
        var template = serializer.Deserialize(file, existing, Options.IncludeContent);
        return Result(file, existing is null
            ? await templateService.CreateAsync(template, User)
            : await templateService.UpdateAsync(template, User));
    }

    protected override async Task SecondPassAsync(SyncFile file, ITemplate item, SyncRun run)
    {
        var current = await templateService.GetAsync(item.Key) ?? item;
        if (!string.Equals(current.MasterTemplateAlias ?? string.Empty, file.Text("Parent") ?? string.Empty, StringComparison.OrdinalIgnoreCase))
            run.Warn(file, $"the view names the master \"{current.MasterTemplateAlias}\", the file \"{file.Text("Parent")}\"; the view decides");
    }

    private async Task<string> ViewAsync(ITemplate template)
    {
        using StreamReader reader = new(await templateService.GetFileContentStreamAsync(template.Alias + AutoTemplates.Extension));
        return await reader.ReadToEndAsync();
    }

    protected override Task DeleteAsync(ITemplate item) => templateService.DeleteAsync(item.Key, User);
}
