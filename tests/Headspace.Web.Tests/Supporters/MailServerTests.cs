using System.Globalization;
using Headspace.Cms.Contracts.Outbox;
using Headspace.Forms.Fields;
using Headspace.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Headspace.Web.Tests.Supporters;

/// <summary>Mails over a real server: in order, away for a while, and killed in the middle.</summary>
public sealed class MailServerTests(ImportedSite imported)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_arrives_as_text_and_as_markup()
    {
        await using var server = await MailServer.StartAsync(Token);
        await using var site = await StartAsync(server);
        await SendAsync(site);

        await site.WorkAsync();

        var raw = await server.NextMailAsync(Token);
        var mail = SentMail.Parse(raw);
        Assert.Equal("Tak for din henvendelse om headspace", mail.Subject);
        Assert.Contains("else@kommune.example.org", mail.To, StringComparison.Ordinal);
        Assert.Contains("text/plain", raw, StringComparison.Ordinal);
        Assert.Contains("text/html", raw, StringComparison.Ordinal);
        Assert.Contains("Kære Else Kragh", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_turns_mails_away_gets_them_once_when_it_takes_them_again()
    {
        await using var server = await MailServer.StartAsync(Token);
        await using var site = await StartAsync(server);
        await server.RefuseAsync(true, Token);
        var entry = await SendAsync(site);
        await site.WorkAsync();
        for (var time = 0; time < 5; time++)
        {
            await site.MakeAllDueAsync();
            await site.WorkAsync();
        }

        Assert.Contains(await site.Site.Get<IOutbox>().GetOfAsync(entry, Token), message => message is { State: OutboxState.Waiting, Attempts: 6 });
        await server.RefuseAsync(false, Token);
        await site.MakeAllDueAsync();
        await site.WorkAsync();

        await server.NextMailAsync(Token);
        Assert.All(await site.Site.Get<IOutbox>().GetOfAsync(entry, Token), message => Assert.True(message.State is OutboxState.Done or OutboxState.Skipped));
        Assert.Equal(0, server.Waiting);
    }

    [Fact]
    public async Task An_hour_without_the_server_delays_mails_and_loses_none()
    {
        await using var server = await MailServer.StartAsync(Token);
        var time = new ManualTime(DateTimeOffset.UtcNow);
        await using var site = await StartAsync(server, time);
        await server.RefuseAsync(true, Token);
        Guid[] entries = [await SendAsync(site), await SendAsync(site), await SendAsync(site)];
        for (var minutes = 0; minutes < 60; minutes += 5)
        {
            await site.WorkAsync();
            time.Advance(TimeSpan.FromMinutes(5));
        }

        Assert.Equal(0, server.Waiting);
        await server.RefuseAsync(false, Token);
        time.Advance(TimeSpan.FromHours(1));
        await site.WorkAsync();

        var mails = new[] { await server.NextMailAsync(Token), await server.NextMailAsync(Token), await server.NextMailAsync(Token) }.Select(SentMail.Parse);
        Assert.Equal(3, mails.Select(mail => mail.Identifier).Distinct().Count());
        Assert.Equal(0, server.Waiting);
        foreach (var entry in entries)
        {
            Assert.All(await site.Site.Get<IOutbox>().GetOfAsync(entry, Token), message => Assert.True(message.State is OutboxState.Done or OutboxState.Skipped));
        }
    }

    [Fact]
    public async Task Killed_between_sending_and_storing_a_mail_goes_out_twice_at_most_and_is_known_as_the_same()
    {
        await using var server = await MailServer.StartAsync(Token);
        await using var site = await StartAsync(server);
        var entry = await SendAsync(site);

        for (var time = 0; time < 4; time++)
        {
            await DieAfterTheWorkAsync(site);
        }

        var first = SentMail.Parse(await server.NextMailAsync(Token));
        var second = SentMail.Parse(await server.NextMailAsync(Token));
        Assert.Equal(first.Identifier, second.Identifier);
        Assert.Equal(0, server.Waiting);
        await site.MakeAllDueAsync();
        await site.WorkAsync();
        var work = await site.Site.Get<IOutbox>().GetOfAsync(entry, Token);
        Assert.Single(work, message => message.State == OutboxState.GivenUp);
        Assert.Equal(0, server.Waiting);
    }

    // Takes what is due, does it, and stores no result: so a killed process leaves it.
    private static async Task DieAfterTheWorkAsync(SupporterSite site)
    {
        var now = DateTimeOffset.UtcNow;
        foreach (var message in await site.Site.Get<IOutbox>().TakeDueAsync(now.AddDays(1), now, 20, Token))
        {
            await site.WithAsync(services => services.GetServices<IOutboxHandler>().Single(handler => handler.Kind == message.Kind).HandleAsync(message, Token));
        }
    }

    private Task<SupporterSite> StartAsync(MailServer server, TimeProvider? time = null) => SupporterSite.StartAsync(
        imported.CopyOfDatabase(),
        time ?? TimeProvider.System,
        ("Umbraco__CMS__Global__Smtp__PickupDirectoryLocation", string.Empty),
        ("Umbraco__CMS__Global__Smtp__Host", "127.0.0.1"),
        ("Umbraco__CMS__Global__Smtp__Port", server.Port.ToString(CultureInfo.InvariantCulture)));

    private static async Task<Guid> SendAsync(SupporterSite site) => (await site.SendAsync(
        "faa-headspace-til-din-kommune",
        ("municipality", new ChoiceValue(["0326"])), ("name", new TextValue("Else Kragh")), ("email", new TextValue("else@kommune.example.org")))).Entry.Key;
}
