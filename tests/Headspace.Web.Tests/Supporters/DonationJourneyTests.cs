using Headspace.Cms.Contracts.Calendar;
using Headspace.Core.Agreements;
using Headspace.Core.Donations;
using Headspace.Core.Payments;
using Headspace.Core.SignedLinks;
using Headspace.Forms.Fields;
using Headspace.Forms.Submission;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Headspace.Web.Tests.Supporters;

/// <summary>Gifts, once and every month: charged once, proved by one receipt each, stopped by a link.</summary>
public sealed class DonationJourneyTests(ImportedSite imported)
{
    private const string Approved = "1000 0000 0000 0008";
    private const string Cpr = "0101804001"; // made of an unlikely day and serial; no person's

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static DateOnly Today => DanishTime.Today(TimeProvider.System);

    [Fact]
    public async Task A_gift_is_paid_counted_once_and_proved()
    {
        await using var site = await SupporterSite.StartAsync(imported.CopyOfDatabase());
        var (form, entry) = await site.SendAsync("giv-et-bidrag", Answers("once"));
        var page = (await site.DestinationAsync(form, entry))!;

        await site.PayAsync(page, Approved);
        await site.WorkUntilAsync(async () => (await site.PaymentAsync(entry.Key)).State == PaymentState.Captured);
        await site.WorkAsync();
        await site.WorkAsync();

        var gift = Assert.Single(await site.Site.Get<IDonationRepository>().GetGiftsAsync(Today.Year, null, Token));
        Assert.Equal((Money.FromKroner(250), Today), (gift.Kept, gift.PaidOn));
        var receipt = Assert.Single(site.Mails(), mail => mail.Subject == "Kvittering G-000001");
        Assert.Contains("Du har ikke modtaget varer eller ydelser", receipt.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(SupporterLinks.StopPath, receipt.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_monthly_gift_is_charged_the_first_time_at_once_and_stopped_by_the_link_in_its_receipt()
    {
        await using var site = await SupporterSite.StartAsync(imported.CopyOfDatabase());
        var (form, entry) = await site.SendAsync("giv-et-bidrag", Answers("monthly"));

        await site.PayAsync((await site.DestinationAsync(form, entry))!, Approved);
        await site.WorkUntilAsync(async () => site.Mails().Any(mail => mail.Subject.StartsWith("Kvittering G-", StringComparison.Ordinal))
            && (await AgreementAsync(site, entry.Key)).State == AgreementState.Active);
        Assert.Equal(new ChargePlan(ChargeInterval.Monthly, Today).NextAfter(Today), (await AgreementAsync(site, entry.Key)).NextChargeOn);

        var stop = Assert.Single(site.Mails()).Link(SupporterLinks.StopPath);
        using var confirmed = new FormUrlEncodedContent(new Dictionary<string, string> { ["n"] = stop.Query[3..] });
        using var answer = await site.Site.Client.PostAsync(stop, confirmed, Token);

        Assert.Contains("Din faste aftale er stoppet", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Equal(AgreementState.Cancelled, (await AgreementAsync(site, entry.Key)).State);
    }

    [Fact]
    public async Task While_the_payment_service_is_down_the_gift_waits_and_a_link_follows_by_mail()
    {
        await using var site = await SupporterSite.StartAsync(imported.CopyOfDatabase(), ("Headspace__Payments__Mode", "Off"));
        var (form, entry) = await site.SendAsync("giv-et-bidrag", Answers("once"));

        var page = await site.Site.Client.GetStringAsync(await site.DestinationAsync(form, entry), Token);

        Assert.Contains("Betalingen må vente lidt", page, StringComparison.Ordinal);
        Assert.Equal(PaymentState.Created, (await site.PaymentAsync(entry.Key)).State);
        await site.MakeAllDueAsync();
        await site.WorkAsync();
        var mail = Assert.Single(site.Mails());
        Assert.Equal("Din gave mangler kun betalingen", mail.Subject);
        Assert.Equal(SupporterLinks.PayPath, mail.Link(SupporterLinks.PayPath).AbsolutePath);
    }

    [Fact]
    public async Task Who_has_paid_is_not_reminded()
    {
        await using var site = await SupporterSite.StartAsync(imported.CopyOfDatabase());
        var (form, entry) = await site.SendAsync("giv-et-bidrag", Answers("once"));
        await site.PayAsync((await site.DestinationAsync(form, entry))!, Approved);
        await site.WorkUntilAsync(async () => (await site.PaymentAsync(entry.Key)).State == PaymentState.Captured);

        await site.MakeAllDueAsync();
        await site.WorkAsync();

        Assert.DoesNotContain(site.Mails(), mail => mail.Subject.Contains("mangler", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_permit_the_form_for_gifts_is_closed_and_the_others_are_open()
    {
        await using var site = await SupporterSite.StartAsync(imported.CopyOfDatabase(), ("Headspace__CollectionPermit__To", "2026-01-02"));

        var reasons = await site.WithAsync(async services =>
        {
            var forms = await services.GetRequiredService<Headspace.Forms.Definitions.Storage.IFormDefinitionStore>().GetAsync(Token);
            var gates = services.GetRequiredService<FormGates>();
            return (Gift: await gates.ClosedBecauseAsync(forms.Find("giv-et-bidrag")!, Token), Member: await gates.ClosedBecauseAsync(forms.Find("bliv-medlem")!, Token));
        });

        Assert.Contains("tilladelse", reasons.Gift, StringComparison.Ordinal);
        Assert.Null(reasons.Member);
    }

    [Fact]
    public async Task A_CPR_number_stands_nowhere_in_clear()
    {
        var key = Convert.ToBase64String(Enumerable.Range(0, 32).Select(number => (byte)number).ToArray());
        await using var site = await SupporterSite.StartAsync(
            imported.CopyOfDatabase(),
            ("Headspace__TaxDeduction__Approved", "true"), ("Headspace__Cpr__Keys__test", key), ("Headspace__Cpr__Current", "test"), ("Headspace__Cpr__FingerprintKey", key));
        var sealer = site.Site.Get<Headspace.Forms.Entries.IAnswerSealer>();
        var entryKey = Guid.NewGuid();
        var (form, entry) = await site.SendAsync("giv-et-bidrag", entryKey, [.. Answers("once"), ("cpr", sealer.Seal(entryKey, Cpr))]);

        await site.PayAsync((await site.DestinationAsync(form, entry))!, Approved);
        await site.WorkUntilAsync(async () => (await site.PaymentAsync(entry.Key)).State == PaymentState.Captured);
        await site.WorkAsync();

        var gift = Assert.Single(await site.Site.Get<IDonationRepository>().GetGiftsAsync(Today.Year, null, Token));
        Assert.True(gift.WantsDeduction);
        Assert.NotNull(await site.Site.Get<Headspace.Core.Supporters.ISupporterRepository>().GetCprAsync(gift.GiverKey, Token));
        Assert.All(site.Mails(), mail => Assert.DoesNotContain(Cpr, mail.Text, StringComparison.Ordinal));
        Assert.False(HoldsInClear(site.Site.Database, Cpr));
    }

    private static bool HoldsInClear(string database, string digits)
    {
        using (var connection = new SqliteConnection($"Data Source={database};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(FULL)";
            command.ExecuteNonQuery();
        }

        using var file = new FileStream(database, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(digits)) >= 0
            || bytes.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(digits.Insert(6, "-"))) >= 0;
    }

    private static (string, FieldValue)[] Answers(string frequency) =>
    [
        ("frequency", new ChoiceValue([frequency])), ("amount", new NumberValue(25_000)), ("purpose", new ChoiceValue(["general"])),
        ("name", new TextValue("Ida Lund")), ("email", new TextValue("ida@example.org")), ("payment", new ChoiceValue(["card"])),
    ];

    private static async Task<Agreement> AgreementAsync(SupporterSite site, Guid key) => (await site.Site.Get<IAgreementRepository>().GetAsync(key, Token))!;
}
