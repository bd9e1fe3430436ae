using Headspace.Cms.Persistence.Database;

namespace Headspace.Cms.Persistence.Scoping;

internal sealed class ScopeAccessor : IScopeAccessor
{
    private readonly AsyncLocal<Scope?> _current = new();

    public Scope? Ambient
    {
        get
        {
            // A flow that was started inside a scope may outlive it; it must not see what is gone.
            var scope = _current.Value;
            while (scope is { IsDisposed: true })
                scope = scope.Parent;
            return scope;
        }
        set => _current.Value = value;
    }

    public UmbracoDbContext Database =>
        (Ambient ?? throw new InvalidOperationException("No scope is open; a repository needs one.")).Database;
}
