using System.Text.Encodings.Web;
using System.Text.Unicode;
using Headspace.Cms.Contracts.PublishedContent;
using Headspace.Cms.Contracts.Rendering;
using Headspace.Cms.Website.Errors;
using Headspace.Cms.Website.Members;
using Headspace.Cms.Website.OutputCache;
using Headspace.Cms.Website.Preview;
using Headspace.Cms.Website.Rendering;
using Headspace.Cms.Website.Routing;
using Headspace.Cms.Website.Routing.Redirects;
using Headspace.Cms.Website.Sitemap;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;
using Umbraco.Cms.Core.Blocks;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Routing;
using Umbraco.Extensions;

namespace Headspace.Cms.Website;

/// <summary>Adds the public websites.</summary>
public static class WebsiteBuilderExtensions
{
    /// <summary>Routing of addresses to templates, their views, error pages, and the output cache.</summary>
    public static IUmbracoBuilder AddWebsite(this IUmbracoBuilder builder)
    {
        builder.Services.AddControllersWithViews();
        builder.Services.Configure<RazorViewEngineOptions>(options => options.ViewLocationExpanders.Add(new SiteViewLocationExpander()));
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.TryAddSingleton<CurrentSite>();
        builder.Services.TryAddSingleton<SiteFiles>();
        builder.Services.TryAddSingleton<ServerErrorPage>();
        builder.Services.TryAddSingleton<HijackedRoutes>();
        builder.Services.TryAddSingleton<PublicAccessRouting>();
        builder.Services.TryAddScoped<UmbracoRouteValueTransformer>();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, PagesComeLast>());
        builder.Services.AddUnique<IContentLastChanceFinder, NotFoundContentFinder>();
        builder.Services.AddUnique<IPartialViewBlockEngine, PartialViewBlockEngine>();
        builder.UrlProviders().Replace<NewDefaultUrlProvider, PortAwareUrlProvider>();
        return builder.AddRedirects().AddOutputCache();
    }

    /// <summary>Puts the websites into the pipeline: error pages and stored pages first, then files, then rendering.</summary>
    public static WebApplication UseWebsite(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseMiddleware<ServerErrorMiddleware>();
        app.UseMiddleware<OutputCacheHitMiddleware>();
        app.UseStaticFiles();
        app.UseMiddleware<OutputCacheStoringMiddleware>();
        app.UseAuthentication();
        app.UseRouting();
        app.UseMiddleware<PublishedCultureMiddleware>();
        return app;
    }

    /// <summary>Sends every address that nothing else answers to Core's router.</summary>
    public static void MapWebsite(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        endpoints.MapGet("/sitemap.xml", (HttpContext context, SiteFiles files) => files.Sitemap(context));
        endpoints.MapGet("/robots.txt", (HttpContext context, SiteFiles files) => files.Robots(context));
        LeavePreview.Map(endpoints);
        endpoints.MapControllers();
        endpoints.MapDynamicControllerRoute<UmbracoRouteValueTransformer>(PagesComeLast.Pattern);
    }

    private static IUmbracoBuilder AddOutputCache(this IUmbracoBuilder builder)
    {
        builder.Services.Configure<OutputCacheLimits>(builder.Config.GetSection("Headspace:OutputCache"));
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton<OutputCacheStore>();
        builder.Services.TryAddSingleton<OutputCacheRules>();
        builder.Services.TryAddSingleton<RenderingDependencies>();
        builder.Services.TryAddSingleton<PageRecorder>();
        builder.Services.TryAddSingleton<OutputCacheEviction>();
        builder.Services.AddUnique<IRenderingDependencies>(services => services.GetRequiredService<RenderingDependencies>());
        builder.Services.AddUnique<IOutputCacheEvictor>(services => services.GetRequiredService<OutputCacheStore>());
        builder.Services.AddUnique<IWebsiteOutputCacheManager, WebsiteOutputCacheManager>();
        builder.Services.AddSingleton<IPublishedNodeChangeListener>(services => services.GetRequiredService<OutputCacheEviction>());
        return builder
            .AddNotificationAsyncHandler<ContentCacheRefresherNotification, OutputCacheEviction>()
            .AddNotificationHandler<MediaCacheRefresherNotification, OutputCacheEviction>()
            .AddNotificationHandler<TemplateCacheRefresherNotification, OutputCacheEviction>()
            .AddNotificationHandler<DictionaryCacheRefresherNotification, OutputCacheEviction>()
            .AddNotificationHandler<PublicAccessCacheRefresherNotification, OutputCacheEviction>()
            .AddNotificationHandler<LanguageCacheRefresherNotification, OutputCacheEviction>();
    }
}
