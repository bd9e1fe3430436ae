using Headspace.Cms.Sync.Files;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Notifications;

namespace Headspace.Cms.Sync.OnSave;

/// <summary>Keeps items that come from a folder below the site's own from being saved, where the settings ask for it.</summary>
internal sealed class RootLock(SyncFolders folders, SyncState state, IOptions<SyncSettings> settings)
{
    public void Check<T>(SyncHandler<T> handler, SavingNotification<T> notification)
        where T : class, IEntity
    {
        if (!settings.Value.LockRoot || !folders.HasLayersBelow || state.IsImporting || !IsNamed(handler.ItemType))
            return;

        var below = folders.ReadBelow(handler.Folder, handler.ItemType);
        if (notification.SavedEntities.Any(item => below.ContainsKey(handler.KeyOf(item))))
            notification.CancelOperation(new EventMessage("uSync", "This item comes from another folder and can only be changed on the site that writes it.", EventMessageType.Error));
    }

    private bool IsNamed(string itemType)
        => settings.Value.LockRootTypes.Count == 0 || settings.Value.LockRootTypes.Contains(itemType, StringComparer.OrdinalIgnoreCase);
}
