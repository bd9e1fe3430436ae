using Headspace.Cms.Hosting;
using Headspace.Cms.Persistence;
using Headspace.Cms.PropertyEditors;
using Headspace.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.IO.MediaPathSchemes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace Headspace.Cms.PublishedCache.Tests.Site;

/// <summary>A host that is booted over a database of its own; what other adapters answer returns defaults.</summary>
internal sealed class CacheSite : IAsyncDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("headspace-published-");
    private readonly WebApplication _application;

    private CacheSite(Dictionary<string, string?>? settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = _root.FullName, EnvironmentName = "Test" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(settings ?? [])
        {
            ["ConnectionStrings:umbracoDbDSN"] = $"Data Source={Path.Combine(_root.FullName, "test.db")};Pooling=True",
            ["ConnectionStrings:umbracoDbDSN_ProviderName"] = "Microsoft.Data.Sqlite",
            ["Umbraco:CMS:Global:DisableElectionForSingleServer"] = "true",
        });
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.CreateUmbracoBuilder().AddPersistence().AddPropertyEditors().AddPublishedCache().Build();
        AddMediaFiles(builder.Services);
        AnswerOtherPorts(builder.Services);
        _application = builder.Build();
    }

    public RecordedLog Log { get; } = new();

    public IContentService Contents => Get<IContentService>();

    public IPublishedContentCache Published => Get<IPublishedContentCache>();

    public static async Task<CacheSite> StartAsync(Dictionary<string, string?>? settings = null)
    {
        var site = new CacheSite(settings);
        await site._application.Services.BootUmbracoAsync(TestContext.Current.CancellationToken);
        return site;
    }

    public T Get<T>()
        where T : notnull => _application.Services.GetRequiredService<T>();

    /// <summary>The culture that templates would be rendered in.</summary>
    public void In(string? culture) => Get<IVariationContextAccessor>().VariationContext = new VariationContext(culture);

    public async Task AddLanguageAsync(string culture)
    {
        var attempt = await Get<ILanguageService>().CreateAsync(new Language(culture, culture), Constants.Security.SuperUserKey);
        Assert.True(attempt.Success, attempt.Status.ToString());
    }

    public async Task<IContentType> CreateTypeAsync(string alias, ContentVariation variations, params (string Alias, Guid DataType, ContentVariation Variations)[] properties)
    {
        var helper = Get<IShortStringHelper>();
        var type = new Umbraco.Cms.Core.Models.ContentType(helper, Constants.System.Root) { Alias = alias, Name = alias, AllowedAsRoot = true, Variations = variations };
        type.AddPropertyGroup("content", "Content");
        foreach (var (propertyAlias, dataType, propertyVariations) in properties)
        {
            var definition = (await Get<IDataTypeService>().GetAsync(dataType))!;
            type.AddPropertyType(new PropertyType(helper, definition, propertyAlias) { Name = propertyAlias, Variations = propertyVariations }, "content", "Content");
        }

        var attempt = await Get<IContentTypeService>().CreateAsync(type, Constants.Security.SuperUserKey);
        Assert.True(attempt.Success, attempt.Result.ToString());
        return Get<IContentTypeService>().Get(type.Key)!;
    }

    public IContent Publish(string name, string type, IContent? parent = null, params (string Alias, object Value)[] values)
    {
        var content = Contents.Create(name, parent?.Id ?? Constants.System.Root, type);
        foreach (var (alias, value) in values)
        {
            content.SetValue(alias, value);
        }

        return Publish(content, "*");
    }

    public IContent Publish(IContent content, params string[] cultures)
    {
        Assert.True(Contents.Save(content).Success);
        var result = Contents.Publish(content, cultures);
        Assert.True(result.Success, result.Result.ToString());
        return content;
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _root.Delete(recursive: true);
    }

    private void AddMediaFiles(IServiceCollection services) => services.AddSingleton(provider => new MediaFileManager(
        new PhysicalFileSystem(
            provider.GetRequiredService<IIOHelper>(),
            provider.GetRequiredService<IHostingEnvironment>(),
            provider.GetRequiredService<ILogger<PhysicalFileSystem>>(),
            Path.Combine(_root.FullName, "media"),
            "/media"),
        new UniqueMediaPathScheme(),
        provider.GetRequiredService<ILogger<MediaFileManager>>(),
        provider.GetRequiredService<IShortStringHelper>(),
        provider,
        new Lazy<ICoreScopeProvider>(provider.GetRequiredService<ICoreScopeProvider>)));

    // What a constructor in Core or in the adapters asks for, and none of them registers, belongs to another adapter.
    private static void AnswerOtherPorts(IServiceCollection services)
    {
        var known = services.Select(service => service.ServiceType).ToHashSet();
        var asked = services
            .Where(service => !service.IsKeyedService)
            .Select(service => service.ImplementationType)
            .OfType<Type>()
            .Where(type => !type.IsGenericTypeDefinition)
            .SelectMany(type => type.GetConstructors())
            .SelectMany(constructor => constructor.GetParameters())
            .Select(parameter => parameter.ParameterType)
            .Where(type => type.IsInterface && !type.IsGenericType && type.Namespace?.StartsWith("Umbraco", StringComparison.Ordinal) is true);
        foreach (var port in asked.Distinct().Where(port => !known.Contains(port)).ToList())
        {
            services.AddSingleton(port, _ => OtherAdapters.Create(port));
        }
    }
}
