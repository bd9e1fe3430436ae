using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.ContentTypes;
using Headspace.Cms.Sync.DataTypes;
using Headspace.Cms.Sync.Dictionary;
using Headspace.Cms.Sync.Documents;
using Headspace.Cms.Sync.Domains;
using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Languages;
using Headspace.Cms.Sync.MediaItems;
using Headspace.Cms.Sync.OnSave;
using Headspace.Cms.Sync.Templates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;

namespace Headspace.Cms.Sync;

/// <summary>Registers import and export of uSync files.</summary>
public static class SyncBuilderExtensions
{
    /// <summary>Adds <see cref="ISyncService"/> and, where the settings ask for it, export on save. Calling it twice is harmless.</summary>
    public static IUmbracoBuilder AddUSync(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<SyncSettings>()
            .Bind(builder.Config.GetSection(SyncSettings.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<SyncState>();
        services.TryAddSingleton<SyncFolders>();
        services.TryAddSingleton<SyncWriter>();
        services.TryAddSingleton<NodePaths>();
        services.TryAddSingleton<NodeXml>();
        services.TryAddSingleton<DataTypeSerializer>();
        services.TryAddSingleton<TemplateSerializer>();
        services.TryAddSingleton<ContentTypeReader>();
        services.TryAddSingleton<DocumentSerializer>();
        services.TryAddSingleton<MediaSerializer>();
        services.TryAddSingleton<MediaFiles>();
        AddHandler<LanguageHandler>(services);
        AddHandler<DictionaryHandler>(services);
        AddHandler<DataTypeHandler>(services);
        AddHandler<TemplateHandler>(services);
        AddHandler<DocumentTypeHandler>(services);
        AddHandler<MediaTypeHandler>(services);
        AddHandler<MediaHandler>(services);
        AddHandler<DocumentHandler>(services);
        AddHandler<DomainHandler>(services);
        services.TryAddSingleton<ISyncService, SyncService>();
        return builder.AddExportOnSave();
    }

    private static void AddHandler<THandler>(IServiceCollection services)
        where THandler : class, ISyncHandler
    {
        services.TryAddSingleton<THandler>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISyncHandler, THandler>(provider => provider.GetRequiredService<THandler>()));
    }
}
