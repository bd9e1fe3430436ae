using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.Settings;

namespace Headspace.Cms.Sync;

/// <summary>A kind of item: when its handler's turn is, what settings call the handler, and where and as what the items are written.</summary>
internal sealed record HandlerKind(int Priority, string Alias, string Folder, string ItemType, SyncGroup Group)
{
    public static HandlerKind Language { get; } = new(1005, HandlerAliases.Language, "Languages", "Language", SyncGroup.Settings);

    public static HandlerKind Dictionary { get; } = new(1006, HandlerAliases.Dictionary, "Dictionary", "Dictionary", SyncGroup.Settings);

    public static HandlerKind DataType { get; } = new(1010, HandlerAliases.DataType, "DataTypes", "DataType", SyncGroup.Settings);

    public static HandlerKind Template { get; } = new(1020, HandlerAliases.Template, "Templates", "Template", SyncGroup.Settings);

    public static HandlerKind DocumentType { get; } = new(1030, HandlerAliases.ContentType, "ContentTypes", "ContentType", SyncGroup.Settings);

    public static HandlerKind MediaType { get; } = new(1040, HandlerAliases.MediaType, "MediaTypes", "MediaType", SyncGroup.Settings);

    public static HandlerKind MemberType { get; } = new(1045, HandlerAliases.MemberType, "MemberTypes", "MemberType", SyncGroup.Settings);

    public static HandlerKind Media { get; } = new(1200, HandlerAliases.Media, "Media", "Media", SyncGroup.Content);

    public static HandlerKind Document { get; } = new(1210, HandlerAliases.Content, "Content", "Content", SyncGroup.Content);

    public static HandlerKind Blueprint { get; } = new(1215, HandlerAliases.ContentTemplate, "Blueprints", "Content", SyncGroup.Content);

    public static HandlerKind Domain { get; } = new(1219, HandlerAliases.Domain, "Domains", "Domain", SyncGroup.Content);

    public static HandlerKind RelationType { get; } = new(1230, HandlerAliases.RelationType, "RelationTypes", "RelationType", SyncGroup.Content);

    public static HandlerKind Webhook { get; } = new(1250, HandlerAliases.Webhook, "Webhooks", "Webhook", SyncGroup.Settings);
}
