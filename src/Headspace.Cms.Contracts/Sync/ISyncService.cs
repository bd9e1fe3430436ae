namespace Headspace.Cms.Contracts.Sync;

/// <summary>Carries schema and content between the database and the files of uSync.</summary>
public interface ISyncService
{
    /// <summary>
    /// Makes the database what the files say: one transaction for each kind of item, in the order in which kinds depend on each other.
    /// What is the same is not saved. An item that cannot be imported stands in the report; a file that cannot be read ends the
    /// import with a <see cref="SyncFileException"/>.
    /// </summary>
    Task<SyncReport> ImportAsync(SyncOptions options, IProgress<string>? progress, CancellationToken cancellationToken);

    /// <summary>Makes the files what the database says. Files of the same content are not written, files of nothing are deleted.</summary>
    Task<SyncReport> ExportAsync(SyncOptions options, IProgress<string>? progress, CancellationToken cancellationToken);

    /// <summary>
    /// Imports everything once, if the settings say so. Until an import has completed, the next start imports again. Null when
    /// there was nothing to do. Call it when the runtime has started and before anything is served.
    /// </summary>
    Task<SyncReport?> ImportIfFirstBootAsync(IProgress<string>? progress, CancellationToken cancellationToken);
}
