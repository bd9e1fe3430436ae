using System.Reflection;
using System.Runtime.CompilerServices;
using Headspace.Cms.Hosting.BackgroundJobs;
using Headspace.Cms.Hosting.Cache;
using Headspace.Cms.Hosting.Composing;
using Headspace.Cms.Hosting.Configuration;
using Headspace.Cms.Hosting.ContentTypes;
using Headspace.Cms.Hosting.DataProtection;
using Headspace.Cms.Hosting.DeliveryApi;
using Headspace.Cms.Hosting.Environment;
using Headspace.Cms.Hosting.Localization;
using Headspace.Cms.Hosting.Mail;
using Headspace.Cms.Hosting.Notifications;
using Headspace.Cms.Hosting.Request;
using Headspace.Cms.Hosting.Runtime;
using Headspace.Cms.Hosting.Serialization;
using Headspace.Cms.Hosting.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Install;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Logging;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Net;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Runtime;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Implement;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Sync;
using Umbraco.Cms.Core.Web;
using Umbraco.Extensions;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace Headspace.Cms.Hosting;

/// <summary>Starts Core in an ASP.NET Core host.</summary>
public static class HostingBuilderExtensions
{
    /// <summary>
    /// Makes Core's own builder over the services and the configuration of the application, with Umbraco's settings
    /// bound and the ports answered that are about the host: environment, runtime, request, serializers.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static IUmbracoBuilder CreateUmbracoBuilder(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        // Types are looked for from the caller on: the entry assembly may be a test runner.
        return CreateUmbracoBuilder(builder.Services, builder.Configuration, Assembly.GetCallingAssembly());
    }

    /// <summary>
    /// Starts the runtime: takes the lock on the content root, creates the schema of an empty database and fills
    /// Core's caches. Call it once, before the application serves.
    /// </summary>
    /// <exception cref="Contracts.Database.DatabaseUnusableException">The database cannot be read or created.</exception>
    public static async Task BootUmbracoAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(services);
        StaticServiceProvider.Instance = services;
        await services.GetRequiredService<IRuntime>().StartAsync(cancellationToken).ConfigureAwait(false);
    }

    internal static IUmbracoBuilder CreateUmbracoBuilder(IServiceCollection services, IConfiguration configuration, Assembly application)
    {
        var httpContext = new HttpContextAccessor();
        services.AddSingleton<IHttpContextAccessor>(httpContext);
        var caches = AppCaches.Create(new HttpContextRequestCache(httpContext));
        var typeFinder = new TypeFinder(
            NullLogger<TypeFinder>.Instance, new ReferencedAssemblyProvider(application), null);
        var typeLoader = new TypeLoader(typeFinder, NullLogger<TypeLoader>.Instance);

        var builder = new UmbracoBuilder(services, configuration, typeLoader, NullLoggerFactory.Instance, new NoopProfiler(), caches);
        builder.AddConfiguration();
        services.AddSingleton<ITypeFinder>(typeFinder);
        services.AddSingleton(typeLoader);
        return builder
            .LeaveOutWhatHasNoPort()
            .AddHost().AddRequest().AddSettingsFiles().AddKeyStore().AddCoreImplementations()
            .AddDeliveryApiBuilders().AddSerialization().AddCoreNotifications().AddLocalizedTexts().AddMail().AddBackgroundJobs();
    }

    private static IUmbracoBuilder AddHost(this IUmbracoBuilder builder)
    {
        builder.Services.AddMemoryCache();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddUnique<IHostingEnvironment, HostingEnvironment>();
        builder.Services.AddUnique<IFilePermissionHelper, FilePermissionHelper>();
        builder.Services.AddUnique<IApplicationShutdownRegistry, ApplicationShutdownRegistry>();
        builder.Services.AddUnique<IMainDomLock, FileMainDomLock>();
        builder.Services.AddUnique<IRuntimeState, RuntimeState>();
        builder.Services.AddUnique<IRuntime, UmbracoRuntime>();
        builder.Services.AddUnique<IServerMessenger, LocalServerMessenger>();
        builder.Services.AddUnique<IServerRoleAccessor, SingleServerRoleAccessor>();
        builder.Services.AddUnique<IWebhookFiringService, WebhookFiringService>();
        builder.Services.AddSingleton<FileSystems>();
        builder.Services.AddHostedService(services => services.GetRequiredService<IRuntime>());
        return builder;
    }

    private static IUmbracoBuilder AddRequest(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IRequestAccessor, RequestAccessor>();
        builder.Services.AddUnique<ICookieManager, CookieManager>();
        builder.Services.AddUnique<IWebProfilerRepository, WebProfilerRepository>();
        builder.Services.AddUnique<IIpResolver, IpResolver>();
        builder.Services.AddUnique<IUmbracoContextFactory, UmbracoContextFactory>();
        builder.Services.AddUnique<IVariationContextAccessor, HybridVariationContextAccessor>();
        builder.Services.AddUnique<IPropertyRenderingContextAccessor, HybridPropertyRenderingContextAccessor>();
        return builder;
    }

    private static IUmbracoBuilder AddCoreImplementations(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IShortStringHelper>(services =>
            new DefaultShortStringHelper(services.GetRequiredService<IOptions<RequestHandlerSettings>>()));
        builder.Services.AddUnique<IIdKeyMap, IdKeyMap>();
        builder.Services.AddUnique<IDataTypeService, DataTypeService>();
        builder.Services.AddUnique<IAuditService, AuditService>();
        builder.Services.AddUnique<IAuditEntryService, AuditEntryService>();
        builder.Services.AddUnique<IPublishedContentTypeFactory, PublishedContentTypeFactory>();
        builder.Services.AddUnique<IUrlAssembler, DefaultUrlAssembler>();
        builder.Services.AddUnique<IDefaultViewContentProvider, DefaultViewContentProvider>();
        builder.Services.AddUnique<IViewHelper, ViewHelper>();
        builder.Services.AddUnique<IReservedFieldNamesService, ReservedFieldNamesService>();
        builder.Services.AddSingleton(ServiceContext.CreatePartial());
#pragma warning disable CS0618 // they do nothing any more, but until Umbraco 19 services of Core ask for them
        builder.Services.AddUnique<IInstallationRepository, InstallationRepository>();
        builder.Services.AddUnique<IUpgradeCheckRepository, UpgradeCheckRepository>();
#pragma warning restore CS0618
        return builder;
    }
}
