using Headspace.Cms.Hosting;
using Headspace.Cms.Hosting.Environment;
using Headspace.Cms.Media;
using Headspace.Cms.Persistence;
using Headspace.Cms.PropertyEditors;
using Headspace.Cms.PublishedCache;
using Headspace.Cms.Security;
using Headspace.Cms.Sync;
using Headspace.Cms.Website;
using Headspace.Web;
using Headspace.Web.Startup;
using Umbraco.Cms.Core.DependencyInjection;

return await Startup.RunAsync(async () =>
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions
    {
        Args = args,
        ContentRootPath = ContentRoot.Find(),
        WebRootPath = "wwwroot",
    });
    builder.AddSettingsBesideTheProgram();

    builder.CreateUmbracoBuilder()
        .AddPersistence().AddPropertyEditors().AddPublishedCache()
        .AddSecurity().AddMedia().AddUSync()
        .AddWebsite()
        .AddHeadspace()
        .AddComposers().Build();

    // On as soon as ports-to-come.txt is empty.
    builder.Host.UseDefaultServiceProvider(options =>
    {
        options.ValidateScopes = true;
        options.ValidateOnBuild = false;
    });

    var app = builder.Build();
    await app.Services.BootUmbracoAsync(app.Lifetime.ApplicationStopping);
    if (SyncCommand.TryParse(args) is { } command)
    {
        return await command.RunAsync(app.Services, app.Lifetime.ApplicationStopping);
    }

    await app.ImportOnFirstBootAsync();
    app.UseHeadspace();
    await app.RunAsync();
    return 0;
});
