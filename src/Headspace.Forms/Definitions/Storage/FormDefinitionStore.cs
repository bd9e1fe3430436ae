namespace Headspace.Forms.Definitions.Storage;

/// <summary>One snapshot, replaced whole. A reading that a change overtook serves those who waited for it and is not kept.</summary>
internal sealed class FormDefinitionStore(IFormDefinitionRepository repository) : IFormDefinitionStore, IDisposable
{
    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile FormDefinitionSnapshot? _snapshot;
    private int _version;

    public async ValueTask<FormDefinitionSnapshot> GetAsync(CancellationToken cancellationToken)
    {
        if (_snapshot is { } known)
            return known;

        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (_snapshot is { } meanwhile)
                return meanwhile;

            var version = Volatile.Read(ref _version);
            FormDefinitionSnapshot read = new(await repository.GetAllAsync(cancellationToken));
            _snapshot = read;
            if (version != Volatile.Read(ref _version))
                _snapshot = null;
            return read;
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Forget()
    {
        Interlocked.Increment(ref _version);
        _snapshot = null;
    }

    public void Dispose() => _reading.Dispose();
}
