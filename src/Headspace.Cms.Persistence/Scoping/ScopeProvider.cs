using System.Data;
using Headspace.Cms.Persistence.Querying;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;

namespace Headspace.Cms.Persistence.Scoping;

internal sealed class ScopeProvider(ScopeServices services) : ICoreScopeProvider
{
    public IScopeContext? Context => services.Accessor.Ambient?.Context;

    public ICoreScope CreateCoreScope(
        IsolationLevel isolationLevel = IsolationLevel.Unspecified,
        RepositoryCacheMode repositoryCacheMode = RepositoryCacheMode.Unspecified,
        IEventDispatcher? eventDispatcher = null,
        IScopedNotificationPublisher? scopedNotificationPublisher = null,
        bool? scopeFileSystems = null,
        bool callContext = false,
        bool autoComplete = false)
    {
        var scope = new Scope(services, services.Accessor.Ambient, repositoryCacheMode, scopedNotificationPublisher, scopeFileSystems, autoComplete);
        services.Accessor.Ambient = scope;
        return scope;
    }

    public IQuery<T> CreateQuery<T>() => new Query<T>();
}
