using Headspace.Cms.PropertyEditors.Blocks.Published;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Blocks;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.DeliveryApi;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Headspace.Cms.PropertyEditors.RichText;

[DefaultPropertyValueConverter(typeof(SimpleRichTextValueConverter))]
internal sealed class RichTextValueConverter(
    IJsonSerializer jsonSerializer,
    BlockModelBuilder builder,
    RichTextLinks links,
    IApiElementBuilder apiElementBuilder,
    IOptionsMonitor<DeliveryApiSettings> deliveryApiSettings,
    ILogger<RichTextValueConverter> logger,
    IPartialViewBlockEngine? blockEngine = null,
    IApiRichTextElementParser? apiElementParser = null,
    IApiRichTextMarkupParser? apiMarkupParser = null)
    : PropertyValueConverterBase, IDeliveryApiPropertyValueConverter
{
    public override bool IsConverter(IPublishedPropertyType propertyType)
        => propertyType.EditorAlias == Constants.PropertyEditors.Aliases.RichText;

    public override bool? IsValue(object? value, PropertyValueLevel level) => level switch
    {
        PropertyValueLevel.Source => null,
        PropertyValueLevel.Inter => !string.IsNullOrWhiteSpace((value as IRichTextEditorIntermediateValue)?.Markup),
        _ => base.IsValue(value, level)
    };

    public override Type GetPropertyValueType(IPublishedPropertyType propertyType) => typeof(IHtmlEncodedString);

    // The markup holds URLs of other documents and media.
    public override PropertyCacheLevel GetPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Elements;

    public override object? ConvertSourceToIntermediate(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        object? source,
        bool preview)
    {
        var value = RichTextValue.Read(jsonSerializer, source);
        if (value is null)
        {
            if (source is string text && !string.IsNullOrWhiteSpace(text))
                logger.LogWarning("The stored value of {Property} is no rich text; it is taken for empty.", propertyType.Alias);
            return null;
        }

        return new RichTextIntermediate(value.Markup ?? string.Empty, Blocks(owner, propertyType, value, preview));
    }

    public override object ConvertIntermediateToObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview)
    {
        if (inter is not IRichTextEditorIntermediateValue value || string.IsNullOrWhiteSpace(value.Markup))
            return new HtmlEncodedString(string.Empty);

        var markup = RichTextMarkup.WithoutEditorAttributes(links.Resolve(value.Markup));
        return new HtmlEncodedString(RichTextMarkup.ReplaceBlocks(markup, key => Render(value.RichTextBlockModel, key)));
    }

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevel(IPublishedPropertyType propertyType) => PropertyCacheLevel.Elements;

    public PropertyCacheLevel GetDeliveryApiPropertyCacheLevelForExpansion(IPublishedPropertyType propertyType) => PropertyCacheLevel.None;

    public Type GetDeliveryApiPropertyValueType(IPublishedPropertyType propertyType)
        => deliveryApiSettings.CurrentValue.RichTextOutputAsJson ? typeof(IRichTextElement) : typeof(RichTextModel);

    public object? ConvertIntermediateToDeliveryApiObject(
        IPublishedElement owner,
        IPublishedPropertyType propertyType,
        PropertyCacheLevel referenceCacheLevel,
        object? inter,
        bool preview,
        bool expanding)
    {
        var asJson = deliveryApiSettings.CurrentValue.RichTextOutputAsJson && apiElementParser is not null;
        if (inter is not IRichTextEditorIntermediateValue value || string.IsNullOrWhiteSpace(value.Markup))
            return asJson ? null : RichTextModel.Empty();

        if (asJson)
            return apiElementParser!.Parse(value.Markup, value.RichTextBlockModel);

        return new RichTextModel
        {
            Markup = apiMarkupParser?.Parse(value.Markup) ?? RichTextMarkup.WithoutEditorAttributes(links.Resolve(value.Markup)),
            Blocks = value.RichTextBlockModel?.Select(item => ApiBlocks.Item(apiElementBuilder, item)).ToArray() ?? []
        };
    }

    private RichTextBlockModel? Blocks(IPublishedElement owner, IPublishedPropertyType propertyType, RichTextValue value, bool preview)
    {
        if (value.Blocks is not { } blocks)
            return null;

        StoredBlocks.Modernize(blocks);
        var elements = builder.Elements(blocks, owner, propertyType, PropertyCacheLevel.Element, preview);
        List<RichTextBlockItem> items = [];
        foreach (var entry in blocks.GetLayouts() ?? [])
        {
            if (elements.TryGet(entry, out var parts))
                items.Add(BlockItemFactory<RichTextBlockItem>.RichText.Create(parts));
        }

        return items.Count == 0 ? RichTextBlockModel.Empty : new RichTextBlockModel(items);
    }

    // Converters are synchronous and the engine is not; it renders in memory, so nothing that could block is waited for.
    private string Render(RichTextBlockModel? blocks, Guid key)
        => blocks?[key] is { } item && blockEngine is not null ? blockEngine.ExecuteAsync(item).GetAwaiter().GetResult() : string.Empty;
}
