using Headspace.Cms.Persistence;
using Headspace.Cms.Persistence.Tests.Hosting;
using Headspace.Persistence.Database;
using Headspace.Persistence.Schema;
using Headspace.Tests.Shared;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Logging;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace Headspace.Persistence.Tests.Hosting;

/// <summary>The real scopes of Headspace.Cms.Persistence over a database of its own, and our tables in it.</summary>
internal sealed class TestSite : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("headspace-tables-");
    private readonly ServiceProvider services;

    public TestSite(TestTables tables = TestTables.Ours, Action<IUmbracoBuilder>? configure = null, string busyTimeout = "00:00:30")
    {
        DatabaseFile = Path.Combine(root.FullName, "test.db");
        if (tables != TestTables.None)
            TestDatabase.WriteTo(DatabaseFile, tables == TestTables.Ours);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:umbracoDbDSN"] = $"Data Source={DatabaseFile};Pooling=True",
            ["ConnectionStrings:umbracoDbDSN_ProviderName"] = "Microsoft.Data.Sqlite",
            ["Umbraco:CMS:Global:DistributedLockingWriteLockDefaultTimeout"] = busyTimeout,
        }).Build();

        ServiceCollection collection = [];
        collection.AddLogging();
        collection.AddSingleton<IConfiguration>(configuration);
        TestHostingEnvironment environment = new(root.FullName);
        collection.AddSingleton<IHostingEnvironment>(environment);
        collection.AddSingleton<IHostEnvironment>(environment);
        collection.AddMemoryCache();
        collection.AddSingleton<TimeProvider>(Time);
        collection.AddSingleton<FileSystems>();
        TypeFinder finder = new(NullLogger<TypeFinder>.Instance, new CoreAssemblies(), null);
        TypeLoader loader = new(finder, NullLogger<TypeLoader>.Instance);
        var caches = AppCaches.Create((IRequestCache)OtherAdapters.Create(typeof(IRequestCache)));
        UmbracoBuilder builder = new(collection, configuration, loader, NullLoggerFactory.Instance, new NoopProfiler(), caches);
        builder.AddConfiguration();
        builder.AddPersistence();
        builder.AddHeadspacePersistence();
        configure?.Invoke(builder);
        builder.Build();
        AnswerOtherPorts(collection);
        LeaveOutWhatElseStarts(collection);
        services = collection.BuildServiceProvider();
        StaticServiceProvider.Instance = services;
    }

    public string DatabaseFile { get; }

    public ManualTime Time { get; } = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    public DateTimeOffset Now => Time.GetUtcNow();

    public ICoreScopeProvider Scopes => Get<ICoreScopeProvider>();

    public HeadspaceDatabase Database => Get<HeadspaceDatabase>();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public void CompleteSchema() => Get<HeadspaceSchema>().CompleteAsync(CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Does work in several flows at once, each with a thread and scopes of its own.</summary>
    public static Task<T[]> AtOnceAsync<T>(int count, Func<int, Task<T>> work)
    {
        Barrier start = new(count);
        using (ExecutionContext.SuppressFlow())
        {
            return Task.WhenAll(Enumerable.Range(0, count).Select(number => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    return work(number);
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default).Unwrap()));
        }
    }

    /// <summary>The first value of the first row, read on a connection of its own.</summary>
    public object? Scalar(string sql) => Rows(sql) is [var first, ..] ? first : null;

    /// <summary>The first value of every row, read on a connection of its own.</summary>
    public IReadOnlyList<object?> Rows(string sql)
    {
        using SqliteConnection connection = new($"Data Source={DatabaseFile};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<object?> rows = [];
        while (reader.Read())
            rows.Add(reader.GetValue(reader.FieldCount - 1));
        return rows;
    }

    public void Dispose()
    {
        services.Dispose();
        SqliteConnection.ClearAllPools();
        root.Delete(recursive: true);
    }

    // Core's own handlers of the start ask for servers and for addresses of the web.
    private static void LeaveOutWhatElseStarts(ServiceCollection services)
    {
        Type[] starts = [typeof(INotificationHandler<UmbracoApplicationStartingNotification>), typeof(INotificationAsyncHandler<UmbracoApplicationStartingNotification>)];
        foreach (var start in services.Where(service => starts.Contains(service.ServiceType) && service.ImplementationType?.Assembly == typeof(INotification).Assembly).ToList())
            services.Remove(start);
    }

    // Whatever a constructor in Core asks for and no one registered belongs to another adapter.
    private static void AnswerOtherPorts(ServiceCollection services)
    {
        var known = services.Select(service => service.ServiceType).ToHashSet();
        var asked = services.Select(service => service.ImplementationType)
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
