using Headspace.Cms.Hosting;
using Headspace.Web;
using Headspace.Web.Roles;
using Headspace.Web.Startup;

return await Startup.RunAsync(async stopping =>
{
    var sync = SyncCommand.TryParse(args);
    if (sync?.AnswerAtOnce(Console.Out, Console.Error) is { } answered)
    {
        return answered;
    }

    var app = Composition.CreateBuilder(args).Build();
    using var stop = stopping.Register(app.Lifetime.StopApplication);
    if (DatabaseCommand.Run(args, app.Services) is { } exitCode)
    {
        return exitCode;
    }

    await app.Services.BootUmbracoAsync(stopping);
    if (sync is not null)
    {
        return await sync.RunAsync(app.Services, stopping);
    }

    await app.ImportOnFirstBootAsync();
    await app.Services.GetRequiredService<EditorRoles>().CreateAsync();
    app.UseHeadspace();
    await app.ServeAsync();
    return 0;
});
