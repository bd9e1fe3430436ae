using Headspace.Cms.Hosting;
using Headspace.Cms.Persistence;
using Headspace.Cms.PropertyEditors;
using Headspace.Cms.PublishedCache;
using Headspace.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.IO.MediaPathSchemes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace Headspace.Cms.Search.Tests.Site;

/// <summary>A host that is booted over a database of its own; what other adapters answer returns defaults.</summary>
internal sealed class SearchSite : IAsyncDisposable
{
    private readonly DirectoryInfo _root;
    private readonly WebApplication _application;

    private SearchSite(DirectoryInfo root, Dictionary<string, string?>? settings, Action<IUmbracoBuilder>? configure)
    {
        _root = root;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = _root.FullName, EnvironmentName = "Test" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:umbracoDbDSN"] = $"Data Source={Database};Pooling=True",
            ["ConnectionStrings:umbracoDbDSN_ProviderName"] = "Microsoft.Data.Sqlite",
            ["Umbraco:CMS:Global:DisableElectionForSingleServer"] = "true",
            ["Headspace:Search:Folder"] = IndexFolder,
            ["Headspace:Search:MaxWait"] = "00:03:00",
        }).AddInMemoryCollection(settings ?? []);
        builder.Logging.ClearProviders().AddProvider(Log);
        var umbraco = builder.CreateUmbracoBuilder().AddPersistence().AddPropertyEditors().AddPublishedCache().AddSearch();
        configure?.Invoke(umbraco);
        umbraco.Build();
        builder.Services.AddSingleton<IRequestPreviewService>(Request);
        builder.Services.AddSingleton<IRequestStartItemProviderAccessor>(Request);
        AddMediaFiles(builder.Services);
        AnswerOtherPorts(builder.Services);
        _application = builder.Build();
    }

    public RecordedLog Log { get; } = new();

    public RequestInTest Request { get; } = new();

    public string Database => Path.Combine(_root.FullName, "test.db");

    public string IndexFolder => Path.Combine(_root.FullName, "index");

    public IContentService Contents => Get<IContentService>();

    public static Task<SearchSite> StartAsync(Dictionary<string, string?>? settings = null, Action<IUmbracoBuilder>? configure = null) =>
        StartAsync(Directory.CreateTempSubdirectory("headspace-search-"), settings, configure);

    /// <summary>Ends this site and starts one over the same folder.</summary>
    /// <param name="between">What happens while no site runs.</param>
    public async Task<SearchSite> RestartAsync(Action? between = null)
    {
        await StopAsync();
        between?.Invoke();
        return await StartAsync(_root, null, null);
    }

    public T Get<T>()
        where T : notnull => _application.Services.GetRequiredService<T>();

    /// <summary>The culture that the request asks for.</summary>
    public void In(string? culture) => Get<IVariationContextAccessor>().VariationContext = new VariationContext(culture);

    /// <summary>The names that a query finds, in its order.</summary>
    public string[] Query(string? fetch = null, string[]? filter = null, string[]? sort = null, ProtectedAccess? access = null, int skip = 0, int take = 100)
    {
        var attempt = Ask(fetch, filter, sort, access, skip, take);
        Assert.Equal(ApiContentQueryOperationStatus.Success, attempt.Status);
        return [.. attempt.Result.Items.Select(key => Contents.GetById(key)!.Name!)];
    }

    public Attempt<PagedModel<Guid>, ApiContentQueryOperationStatus> Ask(
        string? fetch = null, string[]? filter = null, string[]? sort = null, ProtectedAccess? access = null, int skip = 0, int take = 100) =>
        Get<IApiContentQueryService>().ExecuteQuery(fetch, filter ?? [], sort ?? [], access ?? ProtectedAccess.None, skip, take);

    public async Task AddLanguageAsync(string culture)
    {
        var attempt = await Get<ILanguageService>().CreateAsync(new Language(culture, culture), Constants.Security.SuperUserKey);
        Assert.True(attempt.Success, attempt.Status.ToString());
    }

    public async Task<IContentType> CreateTypeAsync(string alias, ContentVariation variations, params (string Alias, Guid DataType, ContentVariation Variations)[] properties)
    {
        var helper = Get<IShortStringHelper>();
        var type = new ContentType(helper, Constants.System.Root) { Alias = alias, Name = alias, AllowedAsRoot = true, Variations = variations };
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

    public IContent Publish(string name, IContent? parent = null, string type = "page", params (string Alias, object Value)[] values)
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

    /// <summary>Lets only the members of a group see a document and what is below it.</summary>
    public void Protect(IContent content, string role)
    {
        var entry = new PublicAccessEntry(content, content, content, []);
        entry.AddRule(role, Constants.Conventions.PublicAccess.MemberRoleRuleType);
        Assert.True(Get<IPublicAccessService>().Save(entry).Success);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _root.Delete(recursive: true);
    }

    private static async Task<SearchSite> StartAsync(DirectoryInfo root, Dictionary<string, string?>? settings, Action<IUmbracoBuilder>? configure)
    {
        var site = new SearchSite(root, settings, configure);
        await site._application.Services.BootUmbracoAsync(TestContext.Current.CancellationToken);
        return site;
    }

    private async Task StopAsync()
    {
        await _application.Services.GetRequiredService<Umbraco.Cms.Core.Events.IEventAggregator>()
            .PublishAsync(new Umbraco.Cms.Core.Notifications.UmbracoApplicationStoppingNotification(false), CancellationToken.None);
        await _application.DisposeAsync();
        SqliteConnection.ClearAllPools();
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
