using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Payload = Umbraco.Cms.Core.Cache.ContentCacheRefresher.JsonPayload;

namespace Headspace.Cms.PublishedCache.Document;

/// <summary>Core's refresher of documents, reading the documents of one refresh together.</summary>
internal sealed class DocumentCacheRefresher(ContentCacheRefresher inner, DocumentCacheService documents)
    : IPayloadCacheRefresher<Payload>, INotificationHandler<ContentCacheRefresherNotification>, IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private readonly AsyncLocal<bool> hasTurn = new();

    public Guid RefresherUniqueId => inner.RefresherUniqueId;

    public string Name => inner.Name;

    public void RefreshInternal(Payload[] payloads) => inner.RefreshInternal(payloads);

    public void Refresh(Payload[] payloads) => InTurn(() => inner.Refresh(payloads));

    public void RefreshInternal(string json) => inner.RefreshInternal(json);

    public void Refresh(string json) => InTurn(() => inner.Refresh(json));

    public void RefreshAll() => InTurn(inner.RefreshAll);

    public void Refresh(int id) => InTurn(() => inner.Refresh(id));

    public void Refresh(Guid id) => InTurn(() => inner.Refresh(id));

    public void Remove(int id) => InTurn(() => inner.Remove(id));

    // Core publishes it when its own part is done; whoever else listens must find the documents as they are now.
    public void Handle(ContentCacheRefresherNotification notification) => documents.RefreshGathered();

    public void Dispose() => turn.Dispose();

    /// <summary>
    /// One refresh after the other: each puts what it has read into memory, and the one that reads last must write last.
    /// A handler that changes documents during a refresh has the turn already.
    /// </summary>
    private void InTurn(Action refresh)
    {
        if (hasTurn.Value)
        {
            documents.Together(refresh);
            return;
        }

        turn.Wait();
        hasTurn.Value = true;
        try
        {
            documents.Together(refresh);
        }
        finally
        {
            hasTurn.Value = false;
            turn.Release();
        }
    }
}
