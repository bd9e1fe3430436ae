using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.IO.MediaPathSchemes;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Implement;
using Umbraco.Cms.Core.Strings;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace Headspace.Cms.Persistence.Tests.Hosting;

/// <summary>Core's own services over the real adapters and a database of its own.</summary>
internal sealed class TestSite : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("headspace-persistence-");
    private readonly ServiceProvider _services;

    public TestSite(IReadOnlyDictionary<string, string?>? settings = null, bool createSchema = true, Action<IUmbracoBuilder>? configure = null)
    {
        DatabaseFile = Path.Combine(_root.FullName, "test.db");
        if (createSchema)
            TestDatabase.WriteTo(DatabaseFile);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(settings ?? new Dictionary<string, string?>())
        {
            ["ConnectionStrings:umbracoDbDSN"] = $"Data Source={DatabaseFile};Cache=Shared;Pooling=True",
            ["Umbraco:CMS:Global:DisableElectionForSingleServer"] = "true",
            ["ConnectionStrings:umbracoDbDSN_ProviderName"] = "Microsoft.Data.Sqlite",
        }).Build();

        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        var environment = new TestHostingEnvironment(_root.FullName);
        services.AddSingleton<IHostingEnvironment>(environment);
        services.AddSingleton<IHostEnvironment>(environment);
        services.AddMemoryCache();
        services.AddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();

        var finder = new TypeFinder(NullLogger<TypeFinder>.Instance, new CoreAssemblies(), null);
        var typeLoader = new TypeLoader(finder, NullLogger<TypeLoader>.Instance);
        var caches = AppCaches.Create(NoRequestCache());
        var builder = new UmbracoBuilder(services, configuration, typeLoader, NullLoggerFactory.Instance, new Umbraco.Cms.Core.Logging.NoopProfiler(), caches);
        builder.AddConfiguration();
        services.AddSingleton<ITypeFinder>(finder);
        services.AddSingleton(typeLoader);
        services.AddSingleton<FileSystems>();
        services.AddSingleton<IMediaPathScheme, UniqueMediaPathScheme>();
        services.AddSingleton(provider => new MediaFileManager(
            new PhysicalFileSystem(provider.GetRequiredService<IIOHelper>(), environment, NullLogger<PhysicalFileSystem>.Instance, Path.Combine(_root.FullName, "media"), "/media"),
            provider.GetRequiredService<IMediaPathScheme>(),
            NullLogger<MediaFileManager>.Instance,
            provider.GetRequiredService<IShortStringHelper>(),
            provider,
            new Lazy<ICoreScopeProvider>(provider.GetRequiredService<ICoreScopeProvider>)));
        services.AddSingleton<IShortStringHelper>(provider => ActivatorUtilities.CreateInstance<DefaultShortStringHelper>(provider));
        services.AddSingleton<IConfigurationEditorJsonSerializer, TestJsonSerializer>();
        services.AddSingleton<IJsonSerializer, TestJsonSerializer>();
        services.AddSingleton<IVariationContextAccessor, ThreadCultureVariationContextAccessor>();
        services.AddSingleton<IIdKeyMap, IdKeyMap>();
        services.AddSingleton<IDataTypeService, DataTypeService>();
        services.AddSingleton<IAuditService, AuditService>();
        builder.AddPersistence();
        configure?.Invoke(builder);
        builder.Build();
        AnswerOtherPorts(services);
        _services = services.BuildServiceProvider();
        StaticServiceProvider.Instance = _services;
    }

    public string DatabaseFile { get; }

    public ICoreScopeProvider Scopes => Get<ICoreScopeProvider>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public IQuery<T> Query<T>() => Scopes.CreateQuery<T>();

    public TResult InScope<TResult>(Func<TResult> work)
    {
        using var scope = Scopes.CreateCoreScope();
        var result = work();
        scope.Complete();
        return result;
    }

    public void InScope(Action work) => InScope(() =>
    {
        work();
        return true;
    });

    /// <summary>Runs SQL on a connection of its own.</summary>
    public object? Scalar(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>The steps by which SQLite would run a statement.</summary>
    public IReadOnlyList<string> PlanOf(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
        foreach (Match parameter in Regex.Matches(sql, @"@\w+"))
        {
            if (!command.Parameters.Contains(parameter.Value))
                command.Parameters.AddWithValue(parameter.Value, "[]");
        }

        using var reader = command.ExecuteReader();
        List<string> steps = [];
        while (reader.Read())
            steps.Add(reader.GetString(3));
        return steps;
    }

    public void Dispose()
    {
        _services.Dispose();
        SqliteConnection.ClearAllPools();
        _root.Delete(recursive: true);
    }

    private static IRequestCache NoRequestCache() => (IRequestCache)OtherAdapters.Create(typeof(IRequestCache));

    // Whatever a constructor in Core asks for and no one registered belongs to another adapter.
    private static void AnswerOtherPorts(ServiceCollection services)
    {
        var known = services.Select(service => service.ServiceType).ToHashSet();
        var asked = services
            .Select(service => service.ImplementationType)
            .Concat([typeof(Umbraco.Cms.Core.IO.MediaFileManager)])
            .OfType<Type>()
            .Where(type => !type.IsGenericTypeDefinition)
            .SelectMany(type => type.GetConstructors())
            .SelectMany(constructor => constructor.GetParameters())
            .Select(parameter => parameter.ParameterType)
            .Where(type => type.IsInterface && !type.IsGenericType && type.Namespace!.StartsWith("Umbraco", StringComparison.Ordinal));
        foreach (var port in asked.Distinct().Where(port => !known.Contains(port)).ToList())
            services.AddSingleton(port, _ => OtherAdapters.Create(port));
    }

    private sealed class CoreAssemblies : IAssemblyProvider
    {
        public IEnumerable<System.Reflection.Assembly> Assemblies { get; } = [typeof(INotification).Assembly];
    }
}
