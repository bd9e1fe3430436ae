using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Settings;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Headspace.Cms.Sync.Webhooks;

internal sealed class WebhookHandler(IWebhookService webhookService, HandlerSets sets) : SyncHandler<IWebhook>(HandlerKind.Webhook, sets)
{
    protected override string FileName(IWebhook item) => item.Key.ToString();

    protected override async Task<IEnumerable<IWebhook>> GetAllAsync() => (await webhookService.GetAllAsync(0, int.MaxValue)).Items;

    protected override Task<IWebhook?> FindAsync(SyncFile file) => webhookService.GetAsync(file.Key);

    protected override Task<XElement> SerializeAsync(IWebhook item) => Task.FromResult(WebhookSerializer.Serialize(item));

    protected override async Task<IWebhook> SaveAsync(SyncFile file, IWebhook? existing, SyncRun run)
    {
        var webhook = WebhookSerializer.Deserialize(file, existing);
        return Result(file, existing is null ? await webhookService.CreateAsync(webhook) : await webhookService.UpdateAsync(webhook));
    }

    protected override Task DeleteAsync(IWebhook item) => webhookService.DeleteAsync(item.Key);
}
