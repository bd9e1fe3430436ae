using Headspace.Cms.Hosting.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.Email;
using Umbraco.Cms.Core.Notifications;

namespace Headspace.Cms.Hosting.Tests.Mail;

public sealed class EmailSenderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("headspace-mail-").FullName;
    private readonly EmailMessage message = new(null, "bo@example.org", "Ny side på æ", "<p>Hej</p>", isBodyHtml: true);

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public async Task A_mail_lies_in_the_pickup_folder_from_the_sender_of_the_settings()
    {
        await Sender(WithFolder).SendAsync(message, "Test", expires: TimeSpan.FromHours(1));

        var mail = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(folder, "*.eml")));
        Assert.Contains("From: site@example.org", mail, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("To: bo@example.org", mail, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Content-Type: text/html", mail, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Expires: ", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_way_nothing_is_sent_and_nothing_fails()
    {
        var sender = Sender(_ => { });

        await sender.SendAsync(message, "Test");

        Assert.False(sender.CanSendRequiredEmail());
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public async Task Whoever_takes_the_mail_sends_it_in_our_place()
    {
        var taker = new Taker();
        var sender = Sender(WithFolder, services => services.AddSingleton<INotificationHandler<SendEmailNotification>>(taker));

        await sender.SendAsync(message, "Test", enableNotification: true);
        Assert.Equal(("site@example.org", "bo@example.org"), (taker.Taken?.From?.Address, taker.Taken?.To?.Single()?.Address));
        Assert.Empty(Directory.GetFiles(folder));

        await sender.SendAsync(message, "Test", enableNotification: false);
        Assert.Single(Directory.GetFiles(folder));
    }

    [Theory]
    [InlineData(SecureSocketOptions.Auto, null, false)]
    [InlineData(SecureSocketOptions.Auto, "bo", true)]
    [InlineData(SecureSocketOptions.StartTls, null, true)]
    [InlineData(SecureSocketOptions.None, "bo", false)]
    public void A_password_goes_over_an_encrypted_line(SecureSocketOptions options, string? username, bool isEncrypted)
    {
        using var client = SmtpClients.From(new SmtpSettings { Host = "mail.example.org", SecureSocketOptions = options, Username = username }, Path.GetTempPath());

        Assert.Equal((isEncrypted, 25), (client.EnableSsl, client.Port));
    }

    private void WithFolder(GlobalSettings settings) =>
        settings.Smtp = new SmtpSettings { From = "site@example.org", PickupDirectoryLocation = folder };

    private static EmailSender Sender(Action<GlobalSettings> configure, Action<IServiceCollection>? add = null)
    {
        var services = new ServiceCollection();
        services.Configure(configure);
        add?.Invoke(services);
        var provider = services.BuildServiceProvider();
        return new EmailSender(
            provider.GetRequiredService<IOptionsMonitor<GlobalSettings>>(),
            new EventAggregator(type => provider.GetService(type)!),
            new HostingEnvironment { ContentRootPath = Path.GetTempPath() },
            TimeProvider.System,
            NullLogger<EmailSender>.Instance);
    }

    private sealed class Taker : INotificationHandler<SendEmailNotification>
    {
        public NotificationEmailModel? Taken { get; private set; }

        public void Handle(SendEmailNotification notification)
        {
            Taken = notification.Message;
            notification.HandleEmail();
        }
    }
}
