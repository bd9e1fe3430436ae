using Headspace.Cms.Hosting;
using Headspace.Web;
using Headspace.Web.Startup;

return await Startup.RunAsync(async () =>
{
    var app = Composition.CreateBuilder(args).Build();
    if (DatabaseCommand.Run(args, app.Services) is { } exitCode)
    {
        return exitCode;
    }

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
