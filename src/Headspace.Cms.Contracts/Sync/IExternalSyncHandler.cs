using System.Xml.Linq;

namespace Headspace.Cms.Contracts.Sync;

/// <summary>
/// Carries a kind of item that belongs to a project other than Sync, as forms. Register it in the container: Sync finds, compares,
/// reports, exports and deletes its items as it does its own.
/// </summary>
public interface IExternalSyncHandler
{
    /// <summary>When its turn is; those of Umbraco's items are 1000 to 1250.</summary>
    int Priority { get; }

    /// <summary>What settings and the command line call it, as <c>FormHandler</c>.</summary>
    string Alias { get; }

    /// <summary>The folder of its files, as <c>Forms</c>.</summary>
    string Folder { get; }

    /// <summary>The root element of its files, as <c>Form</c>.</summary>
    string ItemType { get; }

    /// <summary>The group that imports and exports name.</summary>
    SyncGroup Group { get; }

    /// <summary>All items as they are to be written.</summary>
    Task<IReadOnlyList<ExternalSyncItem>> GetAllAsync(CancellationToken cancellationToken);

    /// <summary>The item of a key as it would be written; null when there is none.</summary>
    Task<ExternalSyncItem?> FindAsync(Guid key, CancellationToken cancellationToken);

    /// <summary>Makes the item what the file says, in the open scope.</summary>
    /// <exception cref="FormatException">The file describes no item that can be used; the message is one line and says why.</exception>
    Task<ExternalSyncItem> SaveAsync(XElement root, CancellationToken cancellationToken);

    /// <summary>Deletes the item of a key, in the open scope; nothing happens when there is none.</summary>
    Task DeleteAsync(Guid key, CancellationToken cancellationToken);
}
