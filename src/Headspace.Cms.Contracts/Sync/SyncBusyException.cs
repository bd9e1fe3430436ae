namespace Headspace.Cms.Contracts.Sync;

/// <summary>Another import is running on the same database. The message is one line: who runs it and until when it may.</summary>
public sealed class SyncBusyException : Exception
{
    /// <summary>Says who imports.</summary>
    public SyncBusyException(string message)
        : base(message)
    {
    }
}
