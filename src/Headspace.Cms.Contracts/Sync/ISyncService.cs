namespace Headspace.Cms.Contracts.Sync;

/// <summary>Carries schema and content between the database and the files of uSync.</summary>
public interface ISyncService
{
    /// <summary>The aliases of the handlers that are enabled, in the order in which they run.</summary>
    IReadOnlyList<string> Handlers { get; }

    /// <summary>
    /// Makes the database what the files say: one transaction for each kind of item, in the order in which kinds depend on each other.
    /// What is the same is not saved. An item that cannot be imported, or a file that cannot be read, stands in the report as an
    /// error; the others are imported.
    /// </summary>
    /// <exception cref="SyncBusyException">Another import runs on the same database.</exception>
    Task<SyncReport> ImportAsync(SyncOptions options, IProgress<string>? progress, CancellationToken cancellationToken);

    /// <summary>Says what an import would do: the import itself, whose transaction is rolled back. No file is written.</summary>
    /// <exception cref="SyncBusyException">An import runs on the same database.</exception>
    Task<SyncReport> ReportAsync(SyncOptions options, IProgress<string>? progress, CancellationToken cancellationToken);

    /// <summary>Makes the files what the database says. Files of the same content are not written, files of nothing are deleted.</summary>
    Task<SyncReport> ExportAsync(SyncOptions options, IProgress<string>? progress, CancellationToken cancellationToken);

    /// <summary>
    /// Imports and exports what the settings ask of a start. The first import happens once: until it has completed, the next start
    /// imports again. Waits for another process that imports into the same database. Null when there was nothing to do. Call it
    /// when the runtime has started and before anything is served.
    /// </summary>
    /// <exception cref="SyncFileException">An item of the first import could not be imported; the others are in.</exception>
    Task<SyncReport?> RunAtStartAsync(IProgress<string>? progress, CancellationToken cancellationToken);
}
