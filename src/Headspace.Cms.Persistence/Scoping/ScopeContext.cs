using Umbraco.Cms.Core.Scoping;

namespace Headspace.Cms.Persistence.Scoping;

internal sealed class ScopeContext : IScopeContext
{
    private readonly Dictionary<string, object?> _enlisted = [];
    private readonly List<(Action<bool> Exit, int Priority)> _exits = [];
    private bool _exiting;

    public Guid InstanceId { get; } = Guid.NewGuid();

    public int CreatedThreadId { get; } = Environment.CurrentManagedThreadId;

    public void Enlist(string key, Action<bool> action, int priority = 100) =>
        Enlist<object>(key, () => new object(), (completed, _) => action(completed), priority);

    public T? Enlist<T>(string key, Func<T> creator, Action<bool, T?>? action = null, int priority = 100)
    {
        if (_enlisted.TryGetValue(key, out var existing))
            return (T?)existing;
        if (_exiting)
            throw new InvalidOperationException("The scope is exiting; nothing can be enlisted any more.");
        var item = creator();
        _enlisted[key] = item;
        if (action is not null)
            _exits.Add((completed => action(completed, item), priority));
        return item;
    }

    public T? GetEnlisted<T>(string key) => _enlisted.TryGetValue(key, out var existing) ? (T?)existing : default;

    public void ScopeExit(bool completed)
    {
        _exiting = true;
        List<Exception>? failures = null;
        foreach (var (exit, _) in _exits.OrderBy(enlisted => enlisted.Priority))
        {
            // One action's failure must not keep the others from learning that the scope has ended.
            try
            {
                exit(completed);
            }
#pragma warning disable CA1031
            catch (Exception exception)
#pragma warning restore CA1031
            {
                (failures ??= []).Add(exception);
            }
        }
        if (failures is not null)
            throw new AggregateException("Actions enlisted in the scope failed.", failures);
    }
}
