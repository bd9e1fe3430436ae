namespace Headspace.Cms.Persistence.Schema.Tables;

internal static class WebhookTables
{
    public static IEnumerable<Table> All { get; } =
    [
        new Table("umbracoWebhook")
            .Identity("id", "PK_umbracoWebhook")
            .Guid("key")
            .Text("name", 255, nullable: true)
            .Text("description", nullable: true)
            .Text("url")
            .Bool("enabled"),
        new Table("umbracoWebhook2ContentTypeKeys")
            .Int("webhookId")
            .Guid("entityKey")
            .PrimaryKey("PK_webhookEntityKey2Webhook", "webhookId", "entityKey")
            .ForeignKey("FK_umbracoWebhook2ContentTypeKeys_umbracoWebhook_id", "webhookId", "umbracoWebhook", "id", cascade: true),
        new Table("umbracoWebhook2Events")
            .Int("webhookId")
            .Text("event", 255)
            .PrimaryKey("PK_webhookEvent2WebhookDto", "webhookId", "event")
            .ForeignKey("FK_umbracoWebhook2Events_umbracoWebhook_id", "webhookId", "umbracoWebhook", "id", cascade: true),
        new Table("umbracoWebhook2Headers")
            .Int("webhookId")
            .Text("Key", 255)
            .Text("Value", 255)
            .PrimaryKey("PK_headers2WebhookDto", "webhookId", "Key")
            .ForeignKey("FK_umbracoWebhook2Headers_umbracoWebhook_id", "webhookId", "umbracoWebhook", "id", cascade: true),
        new Table("umbracoWebhookLog")
            .Identity("id", "PK_umbracoWebhookLog")
            .Guid("webhookKey")
            .Guid("key")
            .Text("statusCode", 255)
            .DateTime("date")
            .Text("url")
            .Text("eventAlias", 255)
            .Int("retryCount")
            .Text("requestHeaders")
            .Text("requestBody")
            .Text("responseHeaders")
            .Text("responseBody")
            .Bool("exceptionOccured")
            .Index("IX_umbracoWebhookLog_date", "date"),
        new Table("umbracoWebhookRequest")
            .Identity("id", "PK_umbracoWebhookRequest")
            .Guid("webhookKey")
            .Text("eventName", 255)
            .Text("requestObject", nullable: true)
            .Int("retryCount"),
    ];
}
