using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Extensions;

namespace Headspace.Cms.Hosting.Mail;

internal static class MailBuilderExtensions
{
    /// <summary>
    /// Sending mail, and telling users what has happened to the documents that they follow. Core puts those mails into a
    /// queue that a thread of its own empties: an editor never waits for a mail server, and what fails is logged.
    /// </summary>
    public static IUmbracoBuilder AddMail(this IUmbracoBuilder builder)
    {
        builder.Services.AddOptions<GlobalSettings>().Validate(
            settings => settings.Smtp?.SecureSocketOptions != SecureSocketOptions.SslOnConnect,
            "Umbraco:CMS:Global:Smtp:SecureSocketOptions cannot be SslOnConnect: choose StartTls and the port for it, often 587.");
        builder.Services.AddUnique<IEmailSender, EmailSender>();
        builder.Services.TryAddSingleton<UserNotificationsHandler.Notifier>();
        return builder
            .AddNotificationHandler<ContentSavedNotification, UserNotificationsHandler>()
            .AddNotificationHandler<ContentSortedNotification, UserNotificationsHandler>()
            .AddNotificationHandler<ContentPublishedNotification, UserNotificationsHandler>()
            .AddNotificationHandler<ContentMovedNotification, UserNotificationsHandler>()
            .AddNotificationHandler<ContentMovedToRecycleBinNotification, UserNotificationsHandler>()
            .AddNotificationHandler<ContentCopiedNotification, UserNotificationsHandler>()
            .AddNotificationHandler<ContentRolledBackNotification, UserNotificationsHandler>()
            .AddNotificationHandler<ContentUnpublishedNotification, UserNotificationsHandler>()
            .AddNotificationHandler<AssignedUserGroupPermissionsNotification, UserNotificationsHandler>()
            .AddNotificationHandler<PublicAccessEntrySavedNotification, UserNotificationsHandler>();
    }
}
