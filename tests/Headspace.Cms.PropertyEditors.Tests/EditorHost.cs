using Headspace.Cms.PropertyEditors.Blocks;
using Headspace.Cms.PropertyEditors.Blocks.Published;
using Headspace.Cms.PropertyEditors.MediaFiles;
using Headspace.Cms.PropertyEditors.RichText;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.ValueConverters;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Templates;
using Umbraco.Cms.Core.Web;

namespace Headspace.Cms.PropertyEditors.Tests;

/// <summary>The editors over a few element types that live in memory.</summary>
internal sealed class EditorHost
{
    private readonly Dictionary<Guid, IContentType> _elementTypes = [];
    private readonly Dictionary<Guid, (string EditorAlias, object? Configuration)> _dataTypes = [];
    private readonly Dictionary<int, Guid> _dataTypeIds = [];
    private readonly ServiceProvider _services;

    public EditorHost()
    {
        ServiceCollection services = new();
        services.AddLogging().AddOptions();
        services.AddSingleton(Json("SystemTextJsonSerializer"));
        services.AddSingleton((IConfigurationEditorJsonSerializer)Json("SystemTextConfigurationEditorJsonSerializer"));
        services.AddSingleton<IShortStringHelper>(ShortStrings);
        services.AddSingleton<IDataValueEditorFactory, DataValueEditorFactory>();
        services.AddSingleton(Stub.Of<IIOHelper>());
        services.AddSingleton(Stub.Of<ILocalizedTextService>(("Localize", args => args[1])));
        services.AddSingleton(Stub.Of<IContentTypeService>(("Get", args => args[0] is Guid key ? _elementTypes.GetValueOrDefault(key) : null)));
        services.AddSingleton(Stub.Of<IDataTypeConfigurationCache>(("GetConfiguration", args => _dataTypes[(Guid)args[0]!].Configuration)));
        services.AddSingleton(Stub.Of<IPublishedContentTypeCache>(("Get", args => PublishedType((Guid)args[1]!))));
        services.AddSingleton(Stub.Of<IPropertyValidationService>(("ValidatePropertyValue", args => ValidateNested(args))));
        services.AddSingleton(Stub.Of<IFileSystem>(("GetRelativePath", args => ((string)args[0]!).TrimStart('/')), ("GetUrl", args => "/" + args[0])));
        services.AddSingleton<IPublishedModelFactory, NoopPublishedModelFactory>();
        services.AddSingleton<IVariationContextAccessor, ThreadCultureVariationContextAccessor>();
        services.AddSingleton(Stub.Of<ITagPropertyIndexValueFactory>());
        services.AddSingleton<Indexing.IndexTexts>();
        services.AddSingleton<IBlockValuePropertyIndexValueFactory, Indexing.BlockValuePropertyIndexValueFactory>();
        services.AddSingleton<IRichTextPropertyIndexValueFactory, Indexing.RichTextPropertyIndexValueFactory>();
        services.AddSingleton<IDateOnlyPropertyIndexValueFactory, Indexing.DateOnlyPropertyIndexValueFactory>();
        services.AddSingleton<ITimeOnlyPropertyIndexValueFactory, Indexing.TimeOnlyPropertyIndexValueFactory>();
        services.AddSingleton<IDateTimeUnspecifiedPropertyIndexValueFactory, Indexing.DateTimeUnspecifiedPropertyIndexValueFactory>();
        services.AddSingleton<IDateTimeWithTimeZonePropertyIndexValueFactory, Indexing.DateTimeWithTimeZonePropertyIndexValueFactory>();
        AddStubs(services);
        services.AddSingleton(provider => new PropertyEditorCollection(new DataEditorCollection(() => Editors(provider))));
        services.AddSingleton(provider => new DataValueReferenceFactoryCollection(() => [], provider.GetRequiredService<ILogger<DataValueReferenceFactoryCollection>>()));
        services.AddSingleton(provider => new PropertyValueConverterCollection(() => Converters(provider)));
        services.AddSingleton<BlockPropertyTypes>().AddSingleton<BlockValues>().AddSingleton<BlockValidation>().AddSingleton<BlockModelBuilder>();
        services.AddSingleton<RichTextLinks>().AddSingleton<MultiUrlPicker.LinkRoutes>();
        services.AddSingleton<IMarkdownToHtmlConverter, Markdown.MarkdownToHtmlConverter>();
        services.AddSingleton<MediaFileStore>();
        services.AddSingleton<UploadTexts>().AddSingleton<UploadRules>();
        services.AddSingleton<UploadValidator>();
        services.AddSingleton(Stub.Of<IImageDimensionExtractor>());
        services.AddSingleton(provider => new MediaFileManager(
            provider.GetRequiredService<IFileSystem>(),
            Stub.Of<IMediaPathScheme>(("GetFilePath", args => "stored/" + args[3])),
            provider.GetRequiredService<ILogger<MediaFileManager>>(),
            ShortStrings,
            provider,
            new Lazy<ICoreScopeProvider>(provider.GetRequiredService<ICoreScopeProvider>)));
        _services = services.BuildServiceProvider();
    }

    public static IShortStringHelper ShortStrings { get; } = new DefaultShortStringHelper(new DefaultShortStringHelperConfig());

    public IJsonSerializer Serializer => _services.GetRequiredService<IJsonSerializer>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public IDataEditor Editor(string alias)
        => Get<PropertyEditorCollection>().TryGet(alias, out var editor) ? editor : throw new InvalidOperationException(alias);

    public IDataValueEditor ValueEditor(string alias, string? configuration = null) => Editor(alias).GetValueEditor(Configuration(alias, configuration));

    public object Configuration(string alias, string? json)
    {
        var serializer = Get<IConfigurationEditorJsonSerializer>();
        return Editor(alias).GetConfigurationEditor().ToConfigurationObject(
            serializer.Deserialize<Dictionary<string, object>>(json ?? "{}")!,
            serializer);
    }

    public object? Store(string alias, object? editorValue, string? configuration = null, object? current = null)
        => ValueEditor(alias, configuration).FromEditor(new ContentPropertyData(editorValue, Configuration(alias, configuration)), current);

    public object? Show(string alias, object? stored, string? configuration = null)
    {
        var valueEditor = ValueEditor(alias, configuration);
        Property property = new(new PropertyType(ShortStrings, alias, ValueTypes.ToStorageType(valueEditor.ValueType), "value"));
        property.SetValue(stored);
        return valueEditor.ToEditor(property);
    }

    public IPublishedPropertyType PropertyType(string alias, string? configuration = null)
        => PublishedPropertyType(null, "value", DataType(alias, configuration));

    public Guid ElementType(string alias, params (string Alias, string EditorAlias, string? Configuration)[] properties)
    {
        ContentType type = new(ShortStrings, -1) { Alias = alias, Key = Guid.NewGuid(), IsElement = true, Name = alias };
        foreach (var (propertyAlias, editorAlias, configuration) in properties)
        {
            var dataType = DataType(editorAlias, configuration);
            type.AddPropertyType(new PropertyType(ShortStrings, editorAlias, ValueTypes.ToStorageType(Editor(editorAlias).GetValueEditor().ValueType), propertyAlias)
            {
                DataTypeKey = dataType,
                DataTypeId = _dataTypeIds.Single(pair => pair.Value == dataType).Key,
                Name = propertyAlias,
                Key = Guid.NewGuid()
            });
        }

        _elementTypes[type.Key] = type;
        return type.Key;
    }

    private static IJsonSerializer Json(string name)
    {
        var factory = Activator.CreateInstance(Type.GetType("Headspace.Cms.Hosting.Serialization.JsonSerializerEncoderFactory, Headspace.Cms.Hosting", true)!);
        return (IJsonSerializer)Activator.CreateInstance(Type.GetType($"Headspace.Cms.Hosting.Serialization.{name}, Headspace.Cms.Hosting", true)!, factory)!;
    }

    private static IEnumerable<IDataEditor> Editors(IServiceProvider services)
        => typeof(PropertyEditorsBuilderExtensions).Assembly.GetTypes()
            .Where(type => typeof(IDataEditor).IsAssignableFrom(type) && !type.IsAbstract)
            .Select(type => (IDataEditor)ActivatorUtilities.CreateInstance(services, type))
            .ToArray();

    private static IEnumerable<IPropertyValueConverter> Converters(IServiceProvider services)
        => typeof(PropertyEditorsBuilderExtensions).Assembly.GetTypes()
            .Where(type => typeof(IPropertyValueConverter).IsAssignableFrom(type) && !type.IsAbstract)
            .Concat([typeof(YesNoValueConverter), typeof(TextStringValueConverter), typeof(SimpleRichTextValueConverter)])
            .Select(type => (IPropertyValueConverter)ActivatorUtilities.CreateInstance(services, type))
            .ToArray();

    private static void AddStubs(ServiceCollection services)
    {
        services.AddSingleton(Stub.Of<IMediaService>()).AddSingleton(Stub.Of<IMediaTypeService>());
        services.AddSingleton(Stub.Of<IEntityService>()).AddSingleton(Stub.Of<IMediaNavigationQueryService>());
        services.AddSingleton(Stub.Of<IPublishedContentCache>()).AddSingleton(Stub.Of<IPublishedMediaCache>());
        services.AddSingleton(Stub.Of<IPublishedValueFallback>()).AddSingleton(Stub.Of<IApiMediaBuilder>());
        services.AddSingleton(Stub.Of<IApiElementBuilder>()).AddSingleton(Stub.Of<IApiMediaUrlProvider>());
        services.AddSingleton(Stub.Of<IApiContentNameProvider>()).AddSingleton(Stub.Of<IApiContentRouteBuilder>());
        services.AddSingleton(Stub.Of<IPublishedUrlProvider>(
            ("GetUrl", _ => "/page"),
            ("GetMediaUrl", _ => "/media/picture.jpg")));
        services.AddSingleton(Stub.Of<IHtmlSanitizer>(("Sanitize", args => args[0])));
        services.AddSingleton(Stub.Of<IImageUrlTokenGenerator>(("RefreshSignature", args => args[0])));
        services.AddSingleton(Stub.Of<ITemporaryFileService>()).AddSingleton(Stub.Of<IFileStreamSecurityValidator>());
        services.AddSingleton(Stub.Of<ICoreScopeProvider>()).AddSingleton(Stub.Of<IUmbracoContextAccessor>());
        services.AddSingleton(provider => new HtmlLocalLinkParser(provider.GetRequiredService<IPublishedUrlProvider>()));
        services.AddSingleton(provider => new HtmlImageSourceParser(
            provider.GetRequiredService<IPublishedUrlProvider>(),
            provider.GetRequiredService<IImageUrlTokenGenerator>()));
        services.AddSingleton(provider => new HtmlUrlParser(
            provider.GetRequiredService<IOptionsMonitor<ContentSettings>>(),
            provider.GetRequiredService<ILogger<HtmlUrlParser>>(),
            Stub.Of<Umbraco.Cms.Core.Logging.IProfilingLogger>(),
            provider.GetRequiredService<IIOHelper>()));
    }

    private Guid DataType(string editorAlias, string? configuration)
    {
        var key = Guid.NewGuid();
        _dataTypes[key] = (editorAlias, Configuration(editorAlias, configuration));
        _dataTypeIds[_dataTypeIds.Count + 1] = key;
        return key;
    }

    private IEnumerable<System.ComponentModel.DataAnnotations.ValidationResult> ValidateNested(object?[] args)
    {
        var type = (IPropertyType)args[0]!;
        var (editorAlias, configuration) = _dataTypes[type.DataTypeKey];
        return Editor(editorAlias).GetValueEditor(configuration)
            .Validate(args[1], type.Mandatory, type.ValidationRegExp, (Umbraco.Cms.Core.Models.Validation.PropertyValidationContext)args[2]!);
    }

    private PublishedContentType PublishedType(Guid key)
    {
        var type = _elementTypes[key];
        return new PublishedContentType(
            key,
            1,
            type.Alias,
            PublishedItemType.Element,
            [],
            owner => type.CompositionPropertyTypes.Select(property => PublishedPropertyType(owner, property.Alias, property.DataTypeKey)),
            ContentVariation.Nothing,
            isElement: true);
    }

    private PublishedPropertyType PublishedPropertyType(IPublishedContentType? owner, string alias, Guid dataTypeKey)
    {
        var id = _dataTypeIds.Single(pair => pair.Value == dataTypeKey).Key;
        var factory = Stub.Of<IPublishedContentTypeFactory>(("GetDataType", _ => new PublishedDataType(
            id,
            _dataTypes[dataTypeKey].EditorAlias,
            null,
            new Lazy<object?>(() => _dataTypes[dataTypeKey].Configuration))));
        var converters = Get<PropertyValueConverterCollection>();
        var models = Get<IPublishedModelFactory>();
        return owner is null
            ? new PublishedPropertyType(alias, id, true, ContentVariation.Nothing, converters, models, factory)
            : new PublishedPropertyType(owner, alias, id, true, ContentVariation.Nothing, converters, models, factory);
    }
}
