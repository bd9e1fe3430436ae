using Headspace.Cms.Contracts.Sync;
using Headspace.Cms.Sync.ContentTypes;
using Headspace.Cms.Sync.DataTypes;
using Headspace.Cms.Sync.Dictionary;
using Headspace.Cms.Sync.Documents;
using Headspace.Cms.Sync.Domains;
using Headspace.Cms.Sync.Files;
using Headspace.Cms.Sync.Languages;
using Headspace.Cms.Sync.MediaItems;
using Headspace.Cms.Sync.Older;
using Headspace.Cms.Sync.OnSave;
using Headspace.Cms.Sync.RelationTypes;
using Headspace.Cms.Sync.Running;
using Headspace.Cms.Sync.Settings;
using Headspace.Cms.Sync.Templates;
using Headspace.Cms.Sync.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
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
        services.AddOptions<SyncSetSettings>()
            .Configure<IConfiguration, IOptions<SyncSettings>>((set, configuration, settings)
                => configuration.GetSection($"{SyncSetSettings.Section}:{settings.Value.DefaultSet}").Bind(set))
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SyncSettings>, SyncSettingsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SyncSetSettings>, SyncSetValidator>());
        services.TryAddSingleton<HandlerSets>();
        services.TryAddSingleton<SyncHandlers>();
        services.TryAddSingleton<IdleSettings>();
        services.TryAddSingleton<SyncImporter>();
        services.TryAddSingleton<ImportLease>();
        services.TryAddSingleton<SyncStart>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<SyncState>();
        services.TryAddSingleton<SyncFolders>();
        services.TryAddSingleton<SyncWriter>();
        services.TryAddSingleton<SyncMarker>();
        services.TryAddSingleton<NodePaths>();
        services.TryAddSingleton<NodePlaces>();
        services.TryAddSingleton<DocumentUsers>();
        services.TryAddSingleton<OlderFilters>();
        services.TryAddSingleton<NodeXml>();
        services.TryAddSingleton<DataTypeSerializer>();
        services.TryAddSingleton<TemplateSerializer>();
        services.TryAddSingleton<ContentTypeReader>();
        services.TryAddSingleton<DocumentReferences>();
        services.TryAddSingleton<DocumentSerializer>();
        services.TryAddSingleton<MediaSerializer>();
        services.TryAddSingleton<MediaFiles>();
        AddHandler<LanguageHandler>(services);
        AddHandler<DictionaryHandler>(services);
        AddHandler<DataTypeHandler>(services);
        AddHandler<TemplateHandler>(services);
        AddHandler<DocumentTypeHandler>(services);
        AddHandler<MediaTypeHandler>(services);
        AddHandler<MemberTypeHandler>(services);
        AddHandler<MediaHandler>(services);
        AddHandler<DocumentHandler>(services);
        AddHandler<BlueprintHandler>(services);
        AddHandler<DomainHandler>(services);
        AddHandler<RelationTypeHandler>(services);
        AddHandler<WebhookHandler>(services);
        services.TryAddSingleton<ISyncService, SyncService>();
        services.AddOptions<AutoTemplateSettings>().Bind(builder.Config.GetSection(AutoTemplateSettings.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<AutoTemplates>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, AutoTemplateWatcher>());
        return builder.AddExportOnSave();
    }

    private static void AddHandler<THandler>(IServiceCollection services)
        where THandler : class, ISyncHandler
    {
        services.TryAddSingleton<THandler>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISyncHandler, THandler>(provider => provider.GetRequiredService<THandler>()));
    }
}
