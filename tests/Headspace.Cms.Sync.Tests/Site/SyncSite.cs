using Headspace.Cms.Contracts.Database;
using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Persistence;
using Headspace.Cms.PropertyEditors;
using Headspace.Forms.Pickers;
using Headspace.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.IO.MediaPathSchemes;
using Umbraco.Cms.Core.Logging;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Implement;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace Headspace.Cms.Sync.Tests.Site;

/// <summary>The real adapters over a database and a content root of their own.</summary>
internal sealed class SyncSite : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("headspace-sync-");
    private readonly ServiceProvider _services;

    public SyncSite(Dictionary<string, string?>? settings = null, IExternalSyncHandler? external = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(settings ?? [])
        {
            ["ConnectionStrings:umbracoDbDSN"] = $"Data Source={Path.Combine(_root.FullName, "test.db")};Pooling=True",
            ["Umbraco:CMS:Global:DisableElectionForSingleServer"] = "true",
            ["ConnectionStrings:umbracoDbDSN_ProviderName"] = "Microsoft.Data.Sqlite"
        }).Build();
        ServiceCollection services = new();
        services.AddLogging(logging => logging.AddProvider(Log)).AddMemoryCache().AddHttpContextAccessor();
        services.AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System);
        SiteEnvironment environment = new(_root.FullName);
        services.AddSingleton<IHostingEnvironment>(environment).AddSingleton<IHostEnvironment>(environment);
        TypeFinder finder = new(NullLogger<TypeFinder>.Instance, new CoreAssemblies(), null);
        TypeLoader typeLoader = new(finder, NullLogger<TypeLoader>.Instance);
        services.AddSingleton<ITypeFinder>(finder).AddSingleton(typeLoader).AddSingleton<FileSystems>();
        UmbracoBuilder builder = new(
            services,
            configuration,
            typeLoader,
            NullLoggerFactory.Instance,
            new NoopProfiler(),
            AppCaches.Create((IRequestCache)OtherAdapters.Create(typeof(IRequestCache))));
        builder.AddConfiguration();
        AddCoreImplementations(builder);
        builder.AddPersistence().AddPropertyEditors().AddFormPicker().AddUSync();
        AddMediaFiles(builder);
        builder.Services.AddSingleton(UserStore.Create<IBackOfficeUserStore>).AddSingleton(UserStore.Create<IBackOfficeUserReader>);
        if (external is not null)
            services.AddSingleton(external);
        builder.Build();
        AnswerOtherPorts(services);
        _services = services.BuildServiceProvider();
        StaticServiceProvider.Instance = _services;
        Get<IDatabaseSchema>().Create(new DatabaseSeed("da-DK", "dansk (Danmark)"));
    }

    public string Folder => Path.Combine(_root.FullName, "uSync", "v17");

    public string MediaFolder => Path.Combine(_root.FullName, "uSync", "media");

    public RecordedLog Log { get; } = new();

    public string Views => Path.Combine(_root.FullName, "Views");

    public ISyncService Sync => Get<ISyncService>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<SyncReport> ImportAsync(SyncGroup group = SyncGroup.Settings)
        => Sync.ImportAsync(new SyncOptions(group), null, TestContext.Current.CancellationToken);

    public Task<SyncReport> ReportAsync(SyncGroup group = SyncGroup.All)
        => Sync.ReportAsync(new SyncOptions(group), null, TestContext.Current.CancellationToken);

    public Task<SyncReport> ExportAsync(SyncGroup group = SyncGroup.Settings)
        => Sync.ExportAsync(new SyncOptions(group), null, TestContext.Current.CancellationToken);

    public void Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    /// <summary>Puts the files of the sites here, those of their media too.</summary>
    public void CopySites()
    {
        Copy(Repository.Sync(), Folder);
        Copy(Path.Combine(Path.GetDirectoryName(Repository.Sync())!, "media"), MediaFolder, "*");
    }

    public static void Copy(string from, string folder, string pattern = "*.config")
    {
        foreach (var source in Directory.EnumerateFiles(from, pattern, SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(from, source));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target, overwrite: true);
        }
    }

    public IReadOnlyDictionary<string, byte[]> Files() => Directory.Exists(Folder)
        ? Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).ToDictionary(path => Path.GetRelativePath(Folder, path), File.ReadAllBytes)
        : new Dictionary<string, byte[]>();

    public void Dispose()
    {
        _services.Dispose();
        SqliteConnection.ClearAllPools();
        _root.Delete(recursive: true);
    }

    // The serializers are the host's; it keeps them to itself.
    private static void AddCoreImplementations(IUmbracoBuilder builder)
    {
        Type.GetType("Headspace.Cms.Hosting.Serialization.SerializationBuilderExtensions, Headspace.Cms.Hosting", true)!
            .GetMethod("AddSerialization")!
            .Invoke(null, [builder]);
        builder.Services.AddUnique<IShortStringHelper>(provider => ActivatorUtilities.CreateInstance<DefaultShortStringHelper>(provider));
        builder.Services.AddUnique<IVariationContextAccessor, ThreadCultureVariationContextAccessor>();
        builder.Services.AddUnique<IIdKeyMap, IdKeyMap>();
        builder.Services.AddUnique<IDataTypeService, DataTypeService>();
        builder.Services.AddUnique<IAuditService, AuditService>();
    }

    private void AddMediaFiles(IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IMediaPathScheme, UniqueMediaPathScheme>();
        builder.Services.AddUnique(provider => new MediaFileManager(
            new PhysicalFileSystem(
                provider.GetRequiredService<IIOHelper>(),
                provider.GetRequiredService<IHostingEnvironment>(),
                provider.GetRequiredService<Microsoft.Extensions.Logging.ILogger<PhysicalFileSystem>>(),
                Path.Combine(_root.FullName, "wwwroot", "media"),
                "/media"),
            provider.GetRequiredService<IMediaPathScheme>(),
            provider.GetRequiredService<Microsoft.Extensions.Logging.ILogger<MediaFileManager>>(),
            provider.GetRequiredService<IShortStringHelper>(),
            provider,
            new Lazy<ICoreScopeProvider>(provider.GetRequiredService<ICoreScopeProvider>)));
    }

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
            services.AddSingleton(port, _ => OtherAdapters.Create(port));
    }

    private sealed class CoreAssemblies : IAssemblyProvider
    {
        public IEnumerable<System.Reflection.Assembly> Assemblies { get; } = [typeof(INotification).Assembly];
    }
}
