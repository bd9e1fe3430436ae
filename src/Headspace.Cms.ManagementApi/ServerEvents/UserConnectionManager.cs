using System.Collections.Concurrent;
using System.Collections.Immutable;
using Umbraco.Cms.Core.ServerEvents;

namespace Headspace.Cms.ManagementApi.ServerEvents;

/// <summary>Which connections of this node are whose, and what they may hear.</summary>
internal sealed class UserConnectionManager : IUserConnectionManager
{
    private readonly ConcurrentDictionary<Guid, Listener> listeners = new();

    public ISet<string> GetConnections(Guid userKey) => listeners.TryGetValue(userKey, out var listener) ? listener.Connections : ImmutableHashSet<string>.Empty;

    public void AddConnection(Guid userKey, string connectionId) => listeners.AddOrUpdate(
        userKey,
        static (_, connection) => new Listener([connection], []),
        static (_, listener, connection) => listener with { Connections = listener.Connections.Add(connection) },
        connectionId);

    public void RemoveConnection(Guid userKey, string connectionId)
    {
        while (listeners.TryGetValue(userKey, out var listener))
        {
            var left = listener with { Connections = listener.Connections.Remove(connectionId) };
            if (left.Connections.IsEmpty ? listeners.TryRemove(KeyValuePair.Create(userKey, listener)) : listeners.TryUpdate(userKey, left, listener))
            {
                return;
            }
        }
    }

    public void SetAuthorizedEventSources(Guid userKey, IEnumerable<string> eventSources)
    {
        var sources = eventSources.ToImmutableHashSet(StringComparer.Ordinal);
        while (listeners.TryGetValue(userKey, out var listener) && !listeners.TryUpdate(userKey, listener with { Sources = sources }, listener))
        {
            // Somebody else changed it meanwhile: with theirs, once more.
        }
    }

    public IReadOnlyDictionary<Guid, IReadOnlyCollection<string>> GetConnectionsAuthorizedFor(string eventSource) => listeners
        .Where(listener => listener.Value.Sources.Contains(eventSource))
        .ToDictionary(listener => listener.Key, listener => (IReadOnlyCollection<string>)listener.Value.Connections);

    private sealed record Listener(ImmutableHashSet<string> Connections, ImmutableHashSet<string> Sources);
}
