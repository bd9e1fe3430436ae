namespace Headspace.Cms.Sync.Settings;

/// <summary>The names that settings and the command line give to handlers.</summary>
internal static class HandlerAliases
{
    public const string Language = "LanguageHandler";
    public const string Dictionary = "DictionaryHandler";
    public const string DataType = "DataTypeHandler";
    public const string Template = "TemplateHandler";
    public const string ContentType = "ContentTypeHandler";
    public const string MediaType = "MediaTypeHandler";
    public const string MemberType = "MemberTypeHandler";
    public const string Media = "MediaHandler";
    public const string Content = "ContentHandler";
    public const string ContentTemplate = "ContentTemplateHandler";
    public const string Domain = "DomainHandler";
    public const string RelationType = "RelationTypeHandler";
    public const string Webhook = "WebhookHandler";
    public const string Form = "FormHandler";

    public static IReadOnlyList<string> All { get; } =
    [
        Language, Dictionary, DataType, Template, ContentType, MediaType, MemberType, Media, Content, ContentTemplate, Domain,
        RelationType, Webhook, Form
    ];
}
