using Headspace.Cms.Backoffice;
using Headspace.Cms.DeliveryApi;
using Headspace.Cms.ManagementApi;
using Headspace.Cms.Media;
using Headspace.Cms.Security;
using Headspace.Cms.Website;
using Headspace.Cms.Website.Rendering;
using Headspace.Forms;
using Headspace.ManagementApi;
using Headspace.Payments;
using Headspace.Web.Enquiries;
using Headspace.Web.Roles;
using Headspace.Web.Security;
using Headspace.Web.Sites;
using Headspace.Web.Sites.Centres;
using Headspace.Web.Sites.Forms;
using Headspace.Web.Sites.Languages;
using Headspace.Web.Sites.OldAddresses;
using Headspace.Web.Sites.Search;
using Headspace.Web.Sites.Summit;
using Headspace.Web.Supporters;
using Headspace.Web.Welcome;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.DependencyInjection;

namespace Headspace.Web;

/// <summary>The three websites.</summary>
public static class HeadspaceBuilderExtensions
{
    /// <summary>Adds what the sites' own views and components need.</summary>
    public static IUmbracoBuilder AddHeadspace(this IUmbracoBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure<SiteViewOptions>(options =>
        {
            options.Folders["headspaceSite"] = "Headspace";
            options.Folders["educationSite"] = "Education";
            options.Folders["summitSite"] = "Summit";
        });
        builder.Services.AddSingleton<EditorRoles>();
        builder.Services.AddSingleton<WelcomeBuilder>();
        builder.Services.AddSingleton<SiteAssets>();
        builder.Services.AddSingleton<Words>();
        builder.Services.AddSingleton<LanguageLinks>();
        builder.Services.AddSingleton<PageLayoutBuilder>();
        builder.Services.AddSingleton<ProgrammeBuilder>();
        builder.Services.AddSingleton<SearchResultsBuilder>();
        builder.Services.AddSingleton<OpeningText>();
        builder.Services.AddSingleton<CentreDirectory>();
        builder.Services.AddSingleton<IWebsiteOutputCacheDurationProvider>(services => services.GetRequiredService<CentreDirectory>());
        builder.Services.AddSingleton<OldCentreAddress>();
        builder.Services.AddSingleton<OldNewsAddress>();
        builder.ContentFinders().Append<OldAddressFinder>();
        builder.AddFormPages().AddSupporters().AddSignUps().AddEnquiries();
        return builder;
    }

    /// <summary>Puts the sites into the pipeline.</summary>
    public static WebApplication UseHeadspace(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseMiddleware<SecurityHeadersMiddleware>();
        app.UseMiddleware<HostHeaderMiddleware>();
        if (app.Environment.IsDevelopment())
        {
            app.UseMiddleware<SiteListMiddleware>();
        }

        app.UseBackOffice();
        app.UseDeliveryApi();
        app.UseMedia();
        app.MapPaymentCallbacks();
        app.MapPaymentSandbox();
        app.MapFormsApi();
        app.MapUserSignIn();
        app.MapMemberTokens();
        app.MapManagementApi();
        app.MapWelcome();
        app.MapHeadspaceManagementApi();
        app.MapDeliveryApi();
        app.MapBackOffice();
        app.UseMiddleware<LargeFormMiddleware>();
        app.UseWebsite();
        app.UseManagementApi();
        app.MapWebsite();
        return app;
    }
}
