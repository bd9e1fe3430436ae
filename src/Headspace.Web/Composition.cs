using Headspace.Cms.Backoffice;
using Headspace.Cms.DeliveryApi;
using Headspace.Cms.Hosting;
using Headspace.Cms.Hosting.Environment;
using Headspace.Cms.ManagementApi;
using Headspace.Cms.Media;
using Headspace.Cms.Persistence;
using Headspace.Cms.PropertyEditors;
using Headspace.Cms.PublishedCache;
using Headspace.Cms.Search;
using Headspace.Cms.Security;
using Headspace.Cms.Sync;
using Headspace.Cms.Website;
using Headspace.Core;
using Headspace.Forms;
using Headspace.ManagementApi;
using Headspace.Payments;
using Headspace.Persistence;
using Headspace.Web.Startup;
using Umbraco.Cms.Core.DependencyInjection;

namespace Headspace.Web;

/// <summary>The composition root: the one place that sees every adapter. The tests build the same container.</summary>
internal static class Composition
{
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(Composition).Assembly.GetName().Name,
            ContentRootPath = ContentRoot.Find(),
            WebRootPath = "wwwroot",
        });
        builder.AddSettingsBesideTheProgram();

        builder.CreateUmbracoBuilder()
            .AddPersistence().AddPropertyEditors().AddPublishedCache()
            .AddSecurity().AddMedia().AddSearch().AddUSync()
            .AddManagementApi().AddBackOffice().AddDeliveryApi().AddWebsite()
            .AddForms().AddHeadspaceManagementApi().AddHeadspaceCore().AddPayments().AddHeadspacePersistence()
            .AddHeadspace()
            .AddComposers().Build();

        builder.Host.UseDefaultServiceProvider(options =>
        {
            options.ValidateScopes = true;
            options.ValidateOnBuild = true;
        });
        return builder;
    }
}
