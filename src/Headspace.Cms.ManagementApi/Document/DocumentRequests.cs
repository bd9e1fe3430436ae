using Umbraco.Cms.Core.Models.ContentEditing;

namespace Headspace.Cms.ManagementApi.Document;

/// <summary>What the client sends, as Core's services take it.</summary>
internal static class DocumentRequests
{
    public static ContentCreateModel ToCore(this CreateDocumentRequestModel model) => new()
    {
        Key = model.Id,
        ParentKey = model.Parent?.Id,
        ContentTypeKey = model.DocumentType.Id,
        TemplateKey = model.Template?.Id,
        Properties = Values(model.Values),
        Variants = Variants(model.Variants),
    };

    public static ContentUpdateModel ToCore(this UpdateDocumentRequestModel model) =>
        new() { TemplateKey = model.Template?.Id, Properties = Values(model.Values), Variants = Variants(model.Variants) };

    public static ValidateContentUpdateModel ToCore(this ValidateUpdateDocumentRequestModel model) => new()
    {
        TemplateKey = model.Template?.Id,
        Properties = Values(model.Values),
        Variants = Variants(model.Variants),
        Cultures = model.Cultures?.ToHashSet(StringComparer.OrdinalIgnoreCase),
    };

    public static IEnumerable<PropertyValueModel> Values(IEnumerable<DocumentValueModel> values) =>
        [.. values.Select(value => new PropertyValueModel { Alias = value.Alias, Culture = value.Culture, Segment = value.Segment, Value = value.Value })];

    public static IEnumerable<VariantModel> Variants(IEnumerable<DocumentVariantRequestModel> variants) =>
        [.. variants.Select(variant => new VariantModel { Culture = variant.Culture, Segment = variant.Segment, Name = variant.Name })];
}
