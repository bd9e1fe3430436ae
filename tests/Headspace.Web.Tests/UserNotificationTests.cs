using System.Net.Mail;
using Headspace.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Mail;
using Umbraco.Cms.Core.Models.Email;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Tests;

/// <summary>Users hear of the documents that they follow, and no editor waits for the mail server.</summary>
public sealed class UserNotificationTests(ImportedSite imported)
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(3);

    [Fact(Timeout = 120_000)]
    public async Task Publishing_does_not_wait_for_the_mail_server_and_a_mail_that_fails_is_logged_and_hinders_no_other()
    {
        var server = new MailServer();
        var log = new RecordedLog();
        await using var site = await SiteInProcess.StartAsync(imported.CopyOfDatabase(), services =>
        {
            services.AddSingleton<IEmailSender>(server);
            services.AddSingleton<ILoggerProvider>(log);
        });
        var editor = new Editor(site);
        var page = editor.Create("Fulgt side", editor.Root());
        await FollowAsync(site, page);

        // The server takes the connection and says nothing.
        await Task.Run(() => editor.Publish(page)).WaitAsync(patience);
        Assert.Equal("bo@example.org", (await server.Asked.Task.WaitAsync(patience)).To.Single());
        Assert.False(server.Answer.Task.IsCompleted);

        server.Answer.SetException(new SmtpException("The mailbox is full."));
        await Task.Run(() => editor.Publish(page)).WaitAsync(patience);

        var second = await server.Sent.Task.WaitAsync(patience);
        Assert.Contains("Fulgt side", second.Subject, StringComparison.Ordinal);
        Assert.Contains(log.Errors, error => error.Exception is SmtpException { Message: "The mailbox is full." });
    }

    private static async Task FollowAsync(SiteInProcess site, Umbraco.Cms.Core.Models.IContent page)
    {
        var user = (await site.Get<IUserService>().GetAsync(Constants.Security.SuperUserKey))!;
        user.Email = "bo@example.org";
        using (var scope = site.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            site.Get<IUserRepository>().Save(user);
            scope.Complete();
        }

        site.Get<INotificationService>().SetNotifications(user, page, [ActionPublish.ActionLetter]);
    }

    /// <summary>Keeps the first mail waiting until the test answers, and takes the others.</summary>
    private sealed class MailServer : IEmailSender
    {
        public TaskCompletionSource<EmailMessage> Asked { get; } = new();

        public TaskCompletionSource Answer { get; } = new();

        public TaskCompletionSource<EmailMessage> Sent { get; } = new();

        public async Task SendAsync(EmailMessage message, string emailType)
        {
            if (Asked.TrySetResult(message))
            {
                await Answer.Task;
            }

            Sent.TrySetResult(message);
        }

        public Task SendAsync(EmailMessage message, string emailType, bool enableNotification) => SendAsync(message, emailType);

        public bool CanSendRequiredEmail() => true;
    }
}
