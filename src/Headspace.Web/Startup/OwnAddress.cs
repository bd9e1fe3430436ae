using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace Headspace.Web.Startup;

internal static class OwnAddress
{
    /// <summary>
    /// Has links in mails lead to where a developer's site listens. Anywhere else an address has to be configured: none is taken
    /// from a request, for a client chooses its Host header.
    /// </summary>
    public static void UseOwnAddressInMails(this WebApplication app)
    {
        var environment = app.Services.GetRequiredService<IHostingEnvironment>();
        environment.EnsureApplicationMainUrl(Uri.TryCreate(app.Urls.FirstOrDefault(), UriKind.Absolute, out var address) ? address : null);
        if (!app.Environment.IsDevelopment() && environment.ApplicationMainUrl.IsLoopback)
        {
            app.Logger.LinksLeadNowhere(environment.ApplicationMainUrl);
        }
    }

    /// <summary>Tells a developer where the backoffice is, and the log-in that the settings give it on an empty database. Nowhere but in Development.</summary>
    public static void TellLogIn(this WebApplication app)
    {
        if (app.Environment.IsDevelopment()
            && app.Services.GetRequiredService<IOptions<UnattendedSettings>>().Value is { InstallUnattended: true, UnattendedUserEmail: { } email, UnattendedUserPassword: { } password })
        {
            Console.WriteLine($"Backoffice: {app.Urls.FirstOrDefault()}/umbraco, log-in {email}, password {password}");
        }
    }
}

internal static partial class OwnAddressLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Links in mails to users lead to {Address}: set Umbraco:CMS:WebRouting:UmbracoApplicationUrl to the address of the backoffice.")]
    public static partial void LinksLeadNowhere(this ILogger logger, Uri address);
}
