using Headspace.Cms.PropertyEditors.Blocks;
using Headspace.Cms.PropertyEditors.Blocks.Grid;
using Headspace.Cms.PropertyEditors.Blocks.List;
using Headspace.Cms.PropertyEditors.Blocks.Published;
using Headspace.Cms.PropertyEditors.Blocks.Single;
using Headspace.Cms.PropertyEditors.ColorPicker;
using Headspace.Cms.PropertyEditors.Dates;
using Headspace.Cms.PropertyEditors.EmailAddress;
using Headspace.Cms.PropertyEditors.ImageCropper;
using Headspace.Cms.PropertyEditors.Indexing;
using Headspace.Cms.PropertyEditors.Json;
using Headspace.Cms.PropertyEditors.ListView;
using Headspace.Cms.PropertyEditors.Markdown;
using Headspace.Cms.PropertyEditors.MediaFiles;
using Headspace.Cms.PropertyEditors.MediaPicker;
using Headspace.Cms.PropertyEditors.MultiNodeTreePicker;
using Headspace.Cms.PropertyEditors.MultipleTextstring;
using Headspace.Cms.PropertyEditors.MultiUrlPicker;
using Headspace.Cms.PropertyEditors.RichText;
using Headspace.Cms.PropertyEditors.Slider;
using Headspace.Cms.PropertyEditors.Tags;
using Headspace.Cms.PropertyEditors.TextArea;
using Headspace.Cms.PropertyEditors.TextBox;
using Headspace.Cms.PropertyEditors.TrueFalse;
using Headspace.Cms.PropertyEditors.UploadField;
using Headspace.Cms.PropertyEditors.ValueList;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Templates;
using Umbraco.Extensions;

namespace Headspace.Cms.PropertyEditors;

/// <summary>Registers the property editors that Umbraco keeps outside Core.</summary>
public static class PropertyEditorsBuilderExtensions
{
    /// <summary>Adds the schemas, the value converters and what they need. Calling it twice is harmless.</summary>
    public static IUmbracoBuilder AddPropertyEditors(this IUmbracoBuilder builder)
    {
        builder.AddSchemas().AddValueConverters().AddBlocks().AddMediaFiles();
        builder.AddIndexValues();
        builder.Services.TryAddSingleton<HtmlLocalLinkParser>();
        builder.Services.TryAddSingleton<HtmlUrlParser>();
        builder.Services.TryAddSingleton<HtmlImageSourceParser>();
        builder.Services.TryAddSingleton<RichTextLinks>();
        builder.Services.TryAddSingleton<LinkRoutes>();
        return builder;
    }

    private static IUmbracoBuilder AddIndexValues(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton<IndexTexts>();
        services.AddUnique<ITagPropertyIndexValueFactory, TagPropertyIndexValueFactory>();
        services.AddUnique<IBlockValuePropertyIndexValueFactory, BlockValuePropertyIndexValueFactory>();
        services.AddUnique<IRichTextPropertyIndexValueFactory, RichTextPropertyIndexValueFactory>();
        services.AddUnique<IDateOnlyPropertyIndexValueFactory, DateOnlyPropertyIndexValueFactory>();
        services.AddUnique<ITimeOnlyPropertyIndexValueFactory, TimeOnlyPropertyIndexValueFactory>();
        services.AddUnique<IDateTimeUnspecifiedPropertyIndexValueFactory, DateTimeUnspecifiedPropertyIndexValueFactory>();
        services.AddUnique<IDateTimeWithTimeZonePropertyIndexValueFactory, DateTimeWithTimeZonePropertyIndexValueFactory>();
        return builder;
    }

    // Internal types are added by name: the type loader finds public ones, and only where it scans.
    private static IUmbracoBuilder AddSchemas(this IUmbracoBuilder builder)
    {
        builder.DataEditors()
            .Add<TextBoxPropertyEditor>()
            .Add<TextAreaPropertyEditor>()
            .Add<TrueFalsePropertyEditor>()
            .Add<DateTimePropertyEditor>()
            .Add<DateOnlyPropertyEditor>()
            .Add<TimeOnlyPropertyEditor>()
            .Add<DateTimeUnspecifiedPropertyEditor>()
            .Add<DateTimeWithTimeZonePropertyEditor>()
            .Add<DropDownFlexiblePropertyEditor>()
            .Add<CheckBoxListPropertyEditor>()
            .Add<RadioButtonListPropertyEditor>()
            .Add<MultipleTextstringPropertyEditor>()
            .Add<EmailAddressPropertyEditor>()
            .Add<SliderPropertyEditor>()
            .Add<RichTextPropertyEditor>()
            .Add<MediaPicker3PropertyEditor>()
            .Add<MultiNodeTreePickerPropertyEditor>()
            .Add<MultiUrlPickerPropertyEditor>()
            .Add<BlockListPropertyEditor>()
            .Add<SingleBlockPropertyEditor>()
            .Add<BlockGridPropertyEditor>()
            .Add<TagsPropertyEditor>()
            .Add<ImageCropperPropertyEditor>()
            .Add<UploadFieldPropertyEditor>()
            .Add<ColorPickerPropertyEditor>()
            .Add<ListViewPropertyEditor>();
        return builder;
    }

    private static IUmbracoBuilder AddValueConverters(this IUmbracoBuilder builder)
    {
        builder.PropertyValueConverters()
            .Append<ZonedDateTimeValueConverter>()
            .Append<RichTextValueConverter>()
            .Append<MediaPickerValueConverter>()
            .Append<MultiUrlPickerValueConverter>()
            .Append<BlockListValueConverter>()
            .Append<SingleBlockValueConverter>()
            .Append<BlockGridValueConverter>()
            .Append<ImageCropperValueConverter>()
            .Append<MarkdownValueConverter>()
            .Append<JsonValueConverter>();
        builder.Services.AddUnique<IMarkdownToHtmlConverter, MarkdownToHtmlConverter>();
        return builder;
    }

    private static IUmbracoBuilder AddBlocks(this IUmbracoBuilder builder)
    {
        builder.Services.TryAddSingleton<BlockPropertyTypes>();
        builder.Services.TryAddSingleton<BlockValues>();
        builder.Services.TryAddSingleton<BlockValidation>();
        builder.Services.TryAddSingleton<BlockModelBuilder>();
        return builder;
    }

    private static IUmbracoBuilder AddMediaFiles(this IUmbracoBuilder builder)
    {
        builder.MediaUrlGenerators().Add<MediaPathGenerator>();
        builder.Services.TryAddSingleton<MediaFileStore>();
        builder.Services.TryAddSingleton<MediaFileProperties>();
        builder.Services.TryAddSingleton<UploadTexts>();
        foreach (var source in UploadTexts.Sources)
            builder.Services.AddSingleton(source);

        builder.Services.TryAddSingleton<UploadRules>();
        builder.Services.TryAddSingleton<UploadValidator>();
        builder.Services.TryAddSingleton<UploadAutoFillProperties>();
        builder.AddNotificationHandler<MediaSavingNotification, UnstoredFileNotificationHandler>();
        builder.AddNotificationHandler<ContentSavingNotification, UnstoredFileNotificationHandler>();
        builder.AddNotificationHandler<MemberSavingNotification, UnstoredFileNotificationHandler>();
        builder.AddNotificationHandler<MediaSavingNotification, AutoFillNotificationHandler>();
        builder.AddNotificationHandler<MediaDeletedNotification, DeletedFilesNotificationHandler>();
        builder.AddNotificationHandler<ContentDeletedNotification, DeletedFilesNotificationHandler>();
        builder.AddNotificationHandler<ContentCopiedNotification, CopiedFilesNotificationHandler>();
        builder.AddNotificationHandler<MediaMovedToRecycleBinNotification, TrashedFiles>();
        builder.AddNotificationHandler<MediaMovedNotification, TrashedFiles>();
        return builder;
    }
}
