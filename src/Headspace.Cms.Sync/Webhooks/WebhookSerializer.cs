using System.Xml.Linq;
using Headspace.Cms.Sync.Files;
using Umbraco.Cms.Core.Models;

namespace Headspace.Cms.Sync.Webhooks;

internal static class WebhookSerializer
{
    public static XElement Serialize(IWebhook webhook)
    {
        var root = SyncXml.Root("Webhook", webhook.Key, webhook.Url, null);
        if (webhook.Name is { Length: > 0 })
            root.Add(SyncXml.Text("Name", webhook.Name));
        if (webhook.Description is { Length: > 0 })
            root.Add(SyncXml.Text("Description", webhook.Description));
        root.Add(
            SyncXml.Text("Url", webhook.Url),
            new XElement("Enabled", webhook.Enabled),
            new XElement("ContentTypeKeys", webhook.ContentTypeKeys.Order().Select(key => new XElement("Key", key))),
            new XElement("Events", webhook.Events.Order(StringComparer.Ordinal).Select(alias => new XElement("Event", alias))),
            new XElement("Headers", webhook.Headers.OrderBy(header => header.Key, StringComparer.Ordinal)
                .Select(header => new XElement("Header", new XAttribute("Key", header.Key), header.Value))));
        return root;
    }

    public static IWebhook Deserialize(SyncFile file, IWebhook? existing)
    {
        var webhook = existing ?? new Webhook(file.Required("Url")) { Key = file.Key };
        webhook.Url = file.Required("Url");
        webhook.Enabled = file.Element("Enabled") is null ? webhook.Enabled : file.Flag("Enabled");
        webhook.Name = file.Text("Name");
        webhook.Description = file.Text("Description");
        webhook.ContentTypeKeys = [.. file.Elements("ContentTypeKeys").Select(element => Guid.TryParse(element.Value, out var key) ? key : throw file.Error(element, $"\"{element.Value}\" is no GUID"))];
        webhook.Events = [.. file.Elements("Events").Select(element => element.Value)];
        webhook.Headers = file.Elements("Headers").ToDictionary(element => SyncFile.Attribute(element, "Key") ?? string.Empty, element => element.Value);
        return webhook;
    }
}
