using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Headspace.Cms.Contracts.PublishedContent;
using Headspace.Cms.Contracts.Rendering;
using Headspace.Cms.DeliveryApi.Content;
using Headspace.Cms.DeliveryApi.Dictionary;
using Headspace.Cms.DeliveryApi.Endpoints;
using Headspace.Cms.DeliveryApi.Expansion;
using Headspace.Cms.DeliveryApi.Media;
using Headspace.Cms.DeliveryApi.OpenApi;
using Headspace.Cms.DeliveryApi.OutputCache;
using Headspace.Cms.DeliveryApi.Requests;
using Headspace.Cms.DeliveryApi.RichText;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models.DeliveryApi;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Extensions;

namespace Headspace.Cms.DeliveryApi;

/// <summary>Adds the headless API.</summary>
public static class DeliveryApiBuilderExtensions
{
    internal const string Prefix = "/umbraco/delivery/api";

    // What the limits allow, and blocks in blocks, in an answer; far from what a stack holds.
    private const int MaxDepth = 512;

    /// <summary>The Content and Media Delivery APIs. They answer only where the settings switch them on.</summary>
    public static IUmbracoBuilder AddDeliveryApi(this IUmbracoBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.Configure<DeliveryApiLimits>(builder.Config.GetSection("Headspace:DeliveryApi"));
        services.Configure<JsonOptions>(Constants.JsonOptionsNames.DeliveryApi, options => Configure(options.SerializerOptions));
        services.AddResponseCompression(options => options.EnableForHttps = true);

        services.AddUnique<IApiAccessService, ApiAccessService>();
        services.AddUnique<IRequestPreviewService, RequestPreviewService>();
        services.AddUnique<IRequestSegmentService, RequestSegmentService>();
        services.TryAddSingleton<RequestCultureService>();
        services.AddUnique<IRequestCultureService>(provider => provider.GetRequiredService<RequestCultureService>());
        services.TryAddSingleton<RequestStartItemProvider>();
        services.AddUnique<IRequestStartItemProvider>(provider => provider.GetRequiredService<RequestStartItemProvider>());
        services.AddUnique<IRequestStartItemProviderAccessor>(provider => provider.GetRequiredService<RequestStartItemProvider>());
        services.TryAddSingleton<RequestRoutingService>();
        services.AddUnique<IRequestRoutingService>(provider => provider.GetRequiredService<RequestRoutingService>());
        services.AddUnique<IRequestRedirectService, RequestRedirectService>();
        services.AddUnique<IApiContentPathResolver, ApiContentPathResolver>();
        services.AddUnique<IApiPublishedContentCache, ApiPublishedContentCache>();
        services.AddUnique<IApiDocumentUrlService, ApiDocumentUrlService>();

        services.TryAddSingleton<ApiContentRouteBuilder>();
        services.TryAddSingleton<ContentRoutes>();
        services.TryAddSingleton<ContentRouteMemory>();
        services.AddSingleton<IPublishedNodeChangeListener>(provider => provider.GetRequiredService<ContentRouteMemory>());
        services.AddUnique<IApiContentRouteBuilder, VisibleContentRouteBuilder>();
        services.AddUnique<IOutputExpansionStrategyAccessor, OutputExpansionStrategyAccessor>();
        services.TryAddSingleton<RichTextReferences>();
        services.AddUnique<IApiRichTextMarkupParser, ApiRichTextMarkupParser>();
        services.AddUnique<IApiRichTextElementParser, ApiRichTextElementParser>();
        services.AddUnique<IApiMediaQueryService, ApiMediaQueryService>();
        services.TryAddSingleton<ApiMediaResponseBuilder>();

        services.TryAddScoped<DeliveryApiRequestFilter>();
        services.TryAddScoped<ContentEndpoints>();
        services.TryAddScoped<MediaEndpoints>();
        services.TryAddSingleton<DictionaryTexts>();
        services.TryAddSingleton<ContentSchemas>();
        services.TryAddSingleton<DeliveryApiDocument>();

        services.TryAddSingleton<AnswerTags>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IOutputCachePolicy, DeliveryApiOutputCachePolicy>());
        services.AddUnique<IDeliveryApiOutputCacheManager, DeliveryApiOutputCacheManager>();
        return builder
            .AddNotificationAsyncHandler<ContentCacheRefresherNotification, EvictWhatOthersSay>()
            .AddNotificationHandler<ContentCacheRefresherNotification, ContentRouteMemory>()
            .AddNotificationHandler<DomainCacheRefresherNotification, ContentRouteMemory>()
            .AddNotificationHandler<LanguageCacheRefresherNotification, ContentRouteMemory>()
            .AddNotificationHandler<PublicAccessCacheRefresherNotification, ContentRouteMemory>();
    }

    /// <summary>Answers of the API are compressed. Comes before whatever answers.</summary>
    public static IApplicationBuilder UseDeliveryApi(this IApplicationBuilder app) =>
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Prefix, StringComparison.OrdinalIgnoreCase), branch => branch.UseResponseCompression());

    /// <summary>Maps the routes of the API, its document, and, outside of production, the page to try it on.</summary>
    public static IEndpointRouteBuilder MapDeliveryApi(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        foreach (var (version, items) in new[] { ("{version:regex(^v1(\\.0)?$)}", "/item"), ("{version:regex(^v2(\\.0)?$)}", "/items") })
        {
            var group = endpoints.MapGroup($"{Prefix}/{version}");
            ContentEndpoints.Map(group, items);
            MediaEndpoints.Map(group, items);
        }

        DictionaryEndpoints.Map(endpoints);
        SwaggerPage.Map(endpoints);
        endpoints.MapGet(DeliveryApiDocument.Path, (DeliveryApiDocument document, IOptionsMonitor<DeliveryApiSettings> settings) =>
            settings.CurrentValue.Enabled ? Results.Json(document.Make()) : Results.NotFound()).ExcludeFromDescription();
        return endpoints;
    }

    private static void Configure(JsonSerializerOptions options)
    {
        options.MaxDepth = MaxDepth;
        options.Converters.Add(new JsonStringEnumConverter());
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { TellWhole } };
    }

    // The elements of a text are declared as what they have in common, and written as what they are.
    private static void TellWhole(JsonTypeInfo type)
    {
        if (type.Type == typeof(IRichTextElement))
        {
            type.PolymorphismOptions = new JsonPolymorphismOptions
            {
                DerivedTypes = { new(typeof(RichTextRootElement)), new(typeof(RichTextGenericElement)), new(typeof(RichTextTextElement)) },
            };
        }
    }
}
