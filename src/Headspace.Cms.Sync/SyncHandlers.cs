using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.External;
using Headspace.Cms.Sync.Settings;

namespace Headspace.Cms.Sync;

/// <summary>The handlers that the settings leave on, in their order.</summary>
internal sealed class SyncHandlers(IEnumerable<ISyncHandler> handlers, IEnumerable<IExternalSyncHandler> external, HandlerSets sets)
{
    private readonly ISyncHandler[] _all = [.. handlers, .. external.Select(handler => new ExternalHandler(handler, sets))];

    public IReadOnlyList<string> Aliases => [.. Enabled().Select(handler => handler.Alias)];

    public IReadOnlyList<ISyncHandler> For(SyncOptions options, string action) =>
    [
        .. Enabled()
            .Where(handler => options.Handler is null || handler.Alias.Equals(options.Handler, StringComparison.OrdinalIgnoreCase))
            .Where(handler => (handler.Group & options.Group) != SyncGroup.None && handler.Options.Allows(action))
    ];

    private IEnumerable<ISyncHandler> Enabled()
        => _all.Where(handler => sets.IsEnabled(handler.Alias, handler.Group)).OrderBy(handler => handler.Priority);
}
