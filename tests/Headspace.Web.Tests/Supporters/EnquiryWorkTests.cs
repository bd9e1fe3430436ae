using Headspace.Core.Enquiries;
using Headspace.Testing;
using Headspace.Web.Tests.ManagementApi;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace Headspace.Web.Tests.Supporters;

/// <summary>What comes of a colleague's work with a case: mails, reminders, the page of a centre.</summary>
public sealed class EnquiryWorkTests(ImportedSite imported)
{
    private const string Path = BackOffice.Api + "/headspace/enquiry";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_goes_out_once_is_an_answer_and_its_answers_come_to_who_wrote_it()
    {
        await using var site = await SupporterSite.StartAsync(Administrator.AddTo(imported.CopyOfSite()));
        var enquiry = await AddAsync(site, new Enquiry { Key = Guid.NewGuid(), MunicipalityCode = "0326", ReceivedAt = DateTimeOffset.UtcNow });
        using var admin = await SignInAsync(site);

        Assert.Equal(400, (await admin.TryAsync(HttpMethod.Post, $"{Path}/{enquiry.Key}/mail", new { to = "else", subject = "Møde", text = "Hej" })).Status);
        var (status, _) = await admin.TryAsync(HttpMethod.Post, $"{Path}/{enquiry.Key}/mail", new { to = "else@example.org", subject = "Møde\r\nBcc: alle@example.org", text = "Kære Else\n\nSkal vi tale sammen?" });
        Assert.Equal(200, status);
        await site.WorkAsync();
        await site.WorkAsync();

        var mail = Assert.Single(site.Mails());
        Assert.Equal(("Møde Bcc: alle@example.org", true), (mail.Subject, mail.Text.Contains("Skal vi tale sammen?", StringComparison.Ordinal)));
        var shown = await admin.GetAsync($"{Path}/{enquiry.Key}");
        Assert.Equal("Done", shown["log"]![0]!["mail"]!["state"]!.GetValue<string>());
        Assert.NotNull(shown["case"]!["answered"]);
    }

    [Fact]
    public async Task Who_has_cases_that_wait_is_told_once_a_working_day()
    {
        // A Wednesday, so that all is an office day.
        var time = new ManualTime(new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero));
        await using var site = await SupporterSite.StartAsync(Administrator.AddTo(imported.CopyOfSite()), time);
        var owner = (await site.WithAsync(services => services.GetRequiredService<IUserService>().GetAsync(Umbraco.Cms.Core.Constants.Security.SuperUserKey)))!;
        var today = new DateOnly(2026, 11, 25);
        var old = time.GetUtcNow().AddDays(-20);
        await AddAsync(site, new Enquiry { Key = Guid.NewGuid(), MunicipalityCode = "0326", ReceivedAt = old, AnsweredAt = old, Owner = owner.Key, NextAction = new EnquiryAction("Ring til Åse", today) });
        await AddAsync(site, new Enquiry { Key = Guid.NewGuid(), MunicipalityCode = "0461", ReceivedAt = old, Owner = owner.Key });
        await AddAsync(site, new Enquiry { Key = Guid.NewGuid(), MunicipalityCode = "0101", ReceivedAt = old, AnsweredAt = old, Owner = owner.Key, NextAction = new EnquiryAction("Vent", today.AddDays(1)) });

        await site.RunJobAsync("EnquiryReminder");
        await site.RunJobAsync("EnquiryReminder");
        await site.WorkAsync();

        var mail = Assert.Single(site.Mails());
        Assert.Equal((owner.Email, "2 kommuner venter"), (mail.To, mail.Subject));
        Assert.Contains("Ring til Åse", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Odense", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Vent", mail.Text.Replace("venter", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);

        time.Advance(TimeSpan.FromDays(3));
        await site.RunJobAsync("EnquiryReminder");
        await site.WorkAsync();
        Assert.Single(site.Mails());
    }

    [Fact]
    public async Task A_signed_agreement_makes_the_page_of_the_centre_which_nobody_sees_yet()
    {
        await using var site = await SupporterSite.StartAsync(Administrator.AddTo(imported.CopyOfSite()));
        var enquiry = await AddAsync(site, new Enquiry { Key = Guid.NewGuid(), MunicipalityCode = "0741", ReceivedAt = DateTimeOffset.UtcNow, State = EnquiryState.AgreementDraft, Step = EnquiryState.AgreementDraft });
        using var admin = await SignInAsync(site);

        Assert.Equal("Aftalen er ikke underskrevet", (await admin.TryAsync(HttpMethod.Post, $"{Path}/{enquiry.Key}/centre-page", new { })).Body!["title"]!.GetValue<string>());
        Assert.Equal(200, (await admin.TryAsync(HttpMethod.Put, $"{Path}/{enquiry.Key}/state", new { version = 0, to = "AgreementSigned" })).Status);
        var (status, shown) = await admin.TryAsync(HttpMethod.Post, $"{Path}/{enquiry.Key}/centre-page", new { });

        Assert.True(status == 200, shown?.ToJsonString());
        var page = await admin.GetAsync($"{BackOffice.Api}/document/{shown!["centrePage"]!.GetValue<Guid>()}");
        Assert.Equal(("headspace Samsø", "Draft"), (page["variants"]![0]!["name"]!.GetValue<string>(), page["variants"]![0]!["state"]!.GetValue<string>()));
        var values = page["values"]!.AsArray().ToDictionary(value => value!["alias"]!.GetValue<string>(), value => value!["value"]);
        Assert.Equal(("Samsø", "På vej"), (values["city"]!.GetValue<string>(), values["status"]![0]!.GetValue<string>()));
        Assert.Equal("document", values["municipality"]![0]!["type"]!.GetValue<string>());
        var municipality = await admin.GetAsync($"{BackOffice.Api}/document/{values["municipality"]![0]!["unique"]!.GetValue<Guid>()}");
        Assert.Equal(("Samsø", "Published"), (municipality["variants"]![0]!["name"]!.GetValue<string>(), municipality["variants"]![0]!["state"]!.GetValue<string>()));
        Assert.Equal("Siden findes allerede", (await admin.TryAsync(HttpMethod.Post, $"{Path}/{enquiry.Key}/centre-page", new { })).Body!["title"]!.GetValue<string>());
    }

    private static async Task<Enquiry> AddAsync(SupporterSite site, Enquiry enquiry)
    {
        await site.Site.Get<IEnquiryRepository>().AddAsync(enquiry, Token);
        return enquiry;
    }

    private static async Task<BackOffice> SignInAsync(SupporterSite site)
    {
        var admin = new BackOffice(site.Site);
        await admin.SignInAsync(Administrator.Email, Administrator.Password);
        return admin;
    }
}
