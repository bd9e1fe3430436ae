using System.Data.Common;

namespace Headspace.Cms.Contracts.Database;

/// <summary>
/// The database of the open scope, for tables that are not Umbraco's. Whoever keeps such tables works on this connection and
/// this transaction, and never opens a connection while a scope is open: on SQLite a second writer would wait in vain.
/// </summary>
public interface IAmbientTransaction
{
    /// <summary>
    /// The transaction of the innermost open scope, begun and with its locks taken, on an open connection. It ends with the root
    /// scope; it is neither committed nor disposed of by others. A scope that was made with <c>autoComplete: true</c> may only read.
    /// </summary>
    /// <exception cref="InvalidOperationException">No scope is open.</exception>
    /// <exception cref="Umbraco.Cms.Core.DistributedLocking.Exceptions.DistributedWriteLockTimeoutException">Another held the database until the time-out.</exception>
    DbTransaction Current { get; }
}
