using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Sync;

namespace Headspace.Cms.Hosting.Cache;

/// <summary>
/// Refreshes the caches of this node at once. One node needs no more; several will also write the instructions
/// to the table that the others follow.
/// </summary>
internal sealed class LocalServerMessenger : IServerMessenger
{
    public void Sync()
    {
    }

    public void SendMessages()
    {
    }

    public void QueueRefresh<TPayload>(ICacheRefresher refresher, TPayload[] payload)
    {
        if (refresher is not IPayloadCacheRefresher<TPayload> typed)
        {
            throw new InvalidOperationException($"The cache refresher {refresher.Name} takes no payload of {typeof(TPayload).Name}.");
        }

        typed.RefreshInternal(payload);
        typed.Refresh(payload);
    }

    public void QueueRefresh<T>(ICacheRefresher refresher, Func<T, int> getNumericId, params T[] instances) =>
        ForEach(refresher, instances, typed => typed.Refresh, one => refresher.Refresh(getNumericId(one)));

    public void QueueRefresh<T>(ICacheRefresher refresher, Func<T, Guid> getGuidId, params T[] instances) =>
        ForEach(refresher, instances, typed => typed.Refresh, one => refresher.Refresh(getGuidId(one)));

    public void QueueRemove<T>(ICacheRefresher refresher, Func<T, int> getNumericId, params T[] instances) =>
        ForEach(refresher, instances, typed => typed.Remove, one => refresher.Remove(getNumericId(one)));

    public void QueueRemove(ICacheRefresher refresher, params int[] numericIds) => Array.ForEach(numericIds, refresher.Remove);

    public void QueueRefresh(ICacheRefresher refresher, params int[] numericIds) => Array.ForEach(numericIds, refresher.Refresh);

    public void QueueRefresh(ICacheRefresher refresher, params Guid[] guidIds) => Array.ForEach(guidIds, refresher.Refresh);

    public void QueueRefreshAll(ICacheRefresher refresher) => refresher.RefreshAll();

    private static void ForEach<T>(
        ICacheRefresher refresher, T[] instances, Func<ICacheRefresher<T>, Action<T>> byInstance, Action<T> byId) =>
        Array.ForEach(instances, refresher is ICacheRefresher<T> typed ? byInstance(typed) : byId);
}
