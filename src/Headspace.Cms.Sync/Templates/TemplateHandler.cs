using System.Xml.Linq;
using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Settings;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Templates;

internal sealed class TemplateHandler(ITemplateService templateService, TemplateSerializer serializer, HandlerSets sets) : SyncHandler<ITemplate>(sets)
{
    public override int Priority => 1020;

    public override string Alias => HandlerAliases.Template;

    public override string Folder => "Templates";

    public override string ItemType => "Template";

    protected override SyncGroup OwnGroup => SyncGroup.Settings;

    public override Guid KeyOf(ITemplate item) => item.Key;

    protected override string FileName(ITemplate item) => item.Alias.ToLowerInvariant();

    protected override Task<IEnumerable<ITemplate>> GetAllAsync() => templateService.GetAllAsync();

    protected override async Task<ITemplate?> FindAsync(SyncFile file)
        => await templateService.GetAsync(file.Key) ?? await templateService.GetAsync(file.Alias);

    protected override Task<ITemplate?> FindForDeletionAsync(SyncFile file) => templateService.GetAsync(file.Key);

    protected override Task<XElement> SerializeAsync(ITemplate item) => Task.FromResult(TemplateSerializer.Serialize(item));

    // A template's master is what its view says; the record follows when the service saves it.
    protected override async Task<ITemplate> SaveAsync(SyncFile file, ITemplate? existing, SyncRun run)
    {
        var template = serializer.Deserialize(file, existing);
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

    protected override Task DeleteAsync(ITemplate item) => templateService.DeleteAsync(item.Key, User);
}
