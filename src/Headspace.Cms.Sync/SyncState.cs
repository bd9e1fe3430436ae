namespace Headspace.Cms.Sync;

/// <summary>Whether an import is running: what it saves is not exported again.</summary>
internal sealed class SyncState
{
    private readonly AsyncLocal<bool> _importing = new();

    public bool IsImporting => _importing.Value;

    public IDisposable Importing()
    {
        _importing.Value = true;
        return new End(this);
    }

    private sealed class End(SyncState state) : IDisposable
    {
        public void Dispose() => state._importing.Value = false;
    }
}
