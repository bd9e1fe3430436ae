using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Headspace.Web.Startup;

internal static class FirstLogIn
{
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
