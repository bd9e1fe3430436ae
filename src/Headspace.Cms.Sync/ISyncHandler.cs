using System.Xml.Linq;
using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Settings;

namespace Headspace.Cms.Sync;

/// <summary>Carries one kind of item.</summary>
internal interface ISyncHandler
{
    int Priority { get; }

    string Alias { get; }

    string Folder { get; }

    string ItemType { get; }

    SyncGroup Group { get; }

    HandlerOptions Options { get; }

    Task ImportAsync(IReadOnlyList<SyncFile> files, SyncRun run, CancellationToken cancellationToken);

    Task<IReadOnlyList<SyncItem>> ExportAsync();

    /// <summary>Whether the settings let an item be exported.</summary>
    bool Exports(XElement root);

    /// <summary>Carries what belongs to the items and is no part of their files, as the files of media, out of the site.</summary>
    void ExportAttachments(SyncRun run);
}
