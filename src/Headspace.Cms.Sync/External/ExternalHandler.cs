using System.Xml.Linq;
using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Settings;

namespace Headspace.Cms.Sync.External;

/// <summary>Takes the items of another project through the same course as Umbraco's.</summary>
internal sealed class ExternalHandler(IExternalSyncHandler handler, HandlerSets sets)
    : SyncHandler<ExternalEntity>(new HandlerKind(handler.Priority, handler.Alias, handler.Folder, handler.ItemType, handler.Group), sets)
{
    protected override string FileName(ExternalEntity item) => item.Item.FileName;

    protected override async Task<IEnumerable<ExternalEntity>> GetAllAsync()
        => (await handler.GetAllAsync(CancellationToken.None)).Select(item => new ExternalEntity(item));

    protected override async Task<ExternalEntity?> FindAsync(SyncFile file)
        => await handler.FindAsync(file.Key, CancellationToken.None) is { } item ? new ExternalEntity(item) : null;

    protected override Task<XElement> SerializeAsync(ExternalEntity item) => Task.FromResult(item.Item.Root);

    protected override async Task<ExternalEntity> SaveAsync(SyncFile file, ExternalEntity? existing, SyncRun run)
    {
        try
        {
            return new ExternalEntity(await handler.SaveAsync(file.Root, CancellationToken.None));
        }
        catch (FormatException exception)
        {
            throw file.Error(null, exception.Message);
        }
    }

    protected override Task DeleteAsync(ExternalEntity item) => handler.DeleteAsync(item.Key, CancellationToken.None);
}
