using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Enquiries;
using Headspace.Forms.Fields;

namespace Headspace.Web.Tests.Supporters;

public sealed class EnquiryJourneyTests(ImportedSite imported)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_enquiry_opens_one_case_and_its_sender_is_answered()
    {
        await using var site = await SupporterSite.StartAsync(imported.CopyOfDatabase());
        var (_, entry) = await site.SendAsync("faa-headspace-til-din-kommune", Answers);

        await site.WorkAsync();
        await site.WorkAsync();

        var enquiry = Assert.Single(await site.Site.Get<IEnquiryRepository>().GetOfMunicipalityAsync("0326", Token));
        Assert.Equal((entry.Key, EnquiryState.Acknowledged, "Else Kragh"), (enquiry.EntryKey, enquiry.State, enquiry.Contact?.Name));
        Assert.Equal("Børn og unge", enquiry.Contact?.Department);
        var mail = Assert.Single(site.Mails());
        Assert.Equal("Tak for din henvendelse om headspace", mail.Subject);
        Assert.Contains("Kære Else Kragh", mail.Text, StringComparison.Ordinal);
        Assert.Matches("^<[0-9a-f]{32}@", mail.Identifier);
    }

    [Fact]
    public async Task Without_a_mail_server_the_case_is_opened_and_the_mail_waits_for_one()
    {
        await using var site = await SupporterSite.StartAsync(
            imported.CopyOfDatabase(),
            ("Umbraco__CMS__Global__Smtp__PickupDirectoryLocation", ""), ("Umbraco__CMS__Global__Smtp__Host", "127.0.0.1"), ("Umbraco__CMS__Global__Smtp__Port", "9"));
        var (_, entry) = await site.SendAsync("faa-headspace-til-din-kommune", Answers);

        await site.WorkAsync();

        Assert.NotNull(await site.Site.Get<IEnquiryRepository>().GetAsync(entry.Key, Token));
        var work = await site.Site.Get<IOutbox>().GetOfAsync(entry.Key, Token);
        Assert.Equal([OutboxState.Skipped, OutboxState.Done, OutboxState.Waiting], work.Select(message => message.State).Order().Reverse());
        var waiting = work.Single(message => message.State == OutboxState.Waiting);
        Assert.StartsWith("Mailserveren tog ikke imod", waiting.Note, StringComparison.Ordinal);
        Assert.True(waiting.DueAt > DateTimeOffset.UtcNow);
    }

    private static (string, FieldValue)[] Answers =>
    [
        ("municipality", new ChoiceValue(["0326"])), ("department", new ChoiceValue(["childrenAndYouth"])), ("name", new TextValue("Else Kragh")),
        ("title", new TextValue("Centerchef")), ("email", new TextValue("else@kommune.example.org")), ("wants", new ChoiceValue(["newCentre"])),
    ];
}
