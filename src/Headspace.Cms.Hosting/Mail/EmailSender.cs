using System.Net.Mail;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Models.Email;
using Umbraco.Cms.Core.Notifications;

namespace Headspace.Cms.Hosting.Mail;

/// <summary>
/// Sends mail as <c>Umbraco:CMS:Global:Smtp</c> says: to a server, or into a folder that somebody else empties. With
/// neither, mail is not sent and a line in the log says so.
/// </summary>
internal sealed class EmailSender(
    IOptionsMonitor<GlobalSettings> settings, IEventAggregator events, IHostEnvironment environment, TimeProvider time, ILogger<EmailSender> logger) : IEmailSender
{
    private static readonly TimeSpan longestWait = TimeSpan.FromSeconds(30);

    public Task SendAsync(EmailMessage message, string emailType) => SendAsync(message, emailType, enableNotification: false, expires: null);

    public Task SendAsync(EmailMessage message, string emailType, bool enableNotification) => SendAsync(message, emailType, enableNotification, expires: null);

    /// <param name="message">The mail; without a sender it is from the one in the settings.</param>
    /// <param name="emailType">What it is about, for who wants to send it otherwise.</param>
    /// <param name="enableNotification">Whether somebody else may send it in our place.</param>
    /// <param name="expires">After how long it means nothing any more; null for what the settings say.</param>
    /// <exception cref="SmtpException">The server did not take it.</exception>
    public async Task SendAsync(EmailMessage message, string emailType, bool enableNotification = false, TimeSpan? expires = null)
    {
        var smtp = settings.CurrentValue.Smtp;
        if (enableNotification)
        {
            var notification = new SendEmailNotification(MailMessages.ForNotification(message, smtp?.From), emailType);
            await events.PublishAsync(notification).ConfigureAwait(false);
            if (notification.IsHandled)
            {
                return;
            }
        }

        if (smtp is null || !CanSendRequiredEmail())
        {
            logger.LogInformation("The mail '{Subject}' was not sent: neither a mail server nor a pickup folder is configured", message.Subject);
            return;
        }

        using var mail = MailMessages.From(message, smtp.From);
        if ((expires ?? smtp.EmailExpiration) is { } period)
        {
            mail.Headers.Add("Expires", (time.GetUtcNow() + period).ToString("R"));
        }

        using var client = SmtpClients.From(smtp, environment.ContentRootPath);
        using var patience = new CancellationTokenSource(longestWait, time);
        await client.SendMailAsync(mail, patience.Token).ConfigureAwait(false);
    }

    public bool CanSendRequiredEmail() =>
        settings.CurrentValue.IsSmtpServerConfigured || settings.CurrentValue.IsPickupDirectoryLocationConfigured;
}
