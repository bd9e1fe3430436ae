using System.Net;
using System.Net.Mail;
using Umbraco.Cms.Core.Configuration.Models;

namespace Headspace.Cms.Hosting.Mail;

/// <summary>The way that the settings choose for mail.</summary>
internal static class SmtpClients
{
    private const int SmtpPort = 25;

    public static SmtpClient From(SmtpSettings settings, string contentRoot)
    {
        // A pickup folder wins, as in stock Umbraco: it is what a developer's machine sets over the server of all.
        if (settings.PickupDirectoryLocation is { Length: > 0 } folder)
        {
            return new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                PickupDirectoryLocation = Directory.CreateDirectory(Path.Combine(contentRoot, folder)).FullName,
            };
        }

        return new SmtpClient(settings.Host, settings.Port == 0 ? SmtpPort : settings.Port)
        {
            // A password never goes over an open line; without one, a relay on the same machine may do without encryption.
            EnableSsl = settings.SecureSocketOptions == SecureSocketOptions.StartTls
                || (settings.SecureSocketOptions != SecureSocketOptions.None && settings.Username is { Length: > 0 }),
            Credentials = settings.Username is { Length: > 0 } name ? new NetworkCredential(name, settings.Password) : null,
        };
    }
}
