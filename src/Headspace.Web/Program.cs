using Headspace.Cms.Hosting;
using Headspace.Web;
using Headspace.Web.Startup;

return await Startup.RunAsync(async stopping =>
{
    var app = Composition.CreateBuilder(args).Build();
    using var stop = stopping.Register(app.Lifetime.StopApplication);
    if (DatabaseCommand.Run(args, app.Services) is { } exitCode)
    {
        return exitCode;
    }

    await app.Services.BootUmbracoAsync(stopping);
    if (SyncCommand.TryParse(args) is { } command)
    {
        return await command.RunAsync(app.Services, stopping);
    }

    await app.ImportOnFirstBootAsync();
    app.UseHeadspace();
    await app.RunAsync();
    return 0;
});
