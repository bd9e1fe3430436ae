using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Settings;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models.Entities;

namespace Headspace.Cms.Sync.OnSave;

/// <summary>Writes single items when they have been saved, unless an import has saved them.</summary>
internal sealed class SyncExporter(SyncWriter writer, SyncState state, HandlerSets sets, IOptions<SyncSettings> settings)
{
    private readonly SyncGroup _groups = SyncGroups.Parse(settings.Value.ExportOnSave);

    public bool IsOn(ISyncHandler handler)
        => !state.IsImporting
            && (_groups & handler.Group) != SyncGroup.None
            && sets.IsEnabled(handler.Alias, handler.Group)
            && handler.Options.Allows(HandlerAction.Save);

    public async Task SaveAsync<T>(SyncHandler<T> handler, IEnumerable<T> items)
        where T : class, IEntity
    {
        if (!IsOn(handler))
            return;

        List<SyncItem> exported = [];
        foreach (var item in items)
        {
            if (await handler.TryExportAsync(item) is { } file)
                exported.Add(file);
        }

        writer.Write(handler, exported);
    }

    public void Delete(ISyncHandler handler, Guid key, string? alias, int? level)
    {
        if (IsOn(handler))
            writer.Delete(handler, key, alias ?? string.Empty, level);
    }
}
