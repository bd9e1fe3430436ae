using Headspace.Core.Donations;
using Headspace.Core.Memberships;
using Headspace.Core.Payments;
using Headspace.Forms.Entries;
using Headspace.Forms.Fields;
using Headspace.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Headspace.Web.Tests.Supporters;

/// <summary>The turn of a year: what was drawn before midnight counts in the old year, and its givers get one letter about it.</summary>
public sealed class StatementJourneyTests(ImportedSite imported)
{
    private const string Approved = "1000 0000 0000 0008";
    private const string Cpr = "0101804001"; // made of an unlikely day and serial; no person's
    private static readonly string key = Convert.ToBase64String(Enumerable.Range(0, 32).Select(number => (byte)number).ToArray());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gifts_of_the_year_are_counted_and_told_once_to_those_who_agreed()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 12, 31, 22, 30, 0, TimeSpan.Zero));
        await using var site = await SupporterSite.StartAsync(
            imported.CopyOfDatabase(),
            time,
            ("Headspace__TaxDeduction__Approved", "true"), ("Headspace__Cpr__Keys__test", key), ("Headspace__Cpr__Current", "test"), ("Headspace__Cpr__FingerprintKey", key),
            ("Headspace__YearlyStatement__Enabled", "true"));
        var ida = await GiveAsync(site, "Ida Lund", 25_000, Cpr);
        var bo = await GiveAsync(site, "Bo Holm", 20_000, null);
        var eva = await GiveAsync(site, "Eva Dam", 15_000, null);
        var member = await JoinAsync(site);

        // The callbacks are taken in when the year has turned.
        time.Advance(TimeSpan.FromDays(2));
        await site.WorkUntilAsync(async () => (await Task.WhenAll(new[] { ida, bo, eva, member }.Select(site.PaymentAsync))).All(payment => payment.State == PaymentState.Captured));
        await site.WorkUntilAsync(async () => (await site.Site.Get<IMembershipRepository>().GetAsync(member, Token))!.PaidTo is not null);
        await RefundAsync(site, ida, Money.FromKroner(50));

        Assert.Empty(await site.Site.Get<IDonationRepository>().GetGiftsAsync(2027, null, Token));
        Assert.Equal(new ApprovalCount(2026, Members: 1, Givers: 2), await CountAsync(site, 2026));
        Assert.Equal(new ApprovalCount(2027, Members: 0, Givers: 0), await CountAsync(site, 2027));
        Assert.Empty(await StatementsAsync(site));

        time.Advance(TimeSpan.FromDays(7));
        Assert.Empty(await StatementsAsync(site));
        time.Advance(TimeSpan.FromDays(1));
        var letter = Assert.Single(await StatementsAsync(site));
        time.Advance(TimeSpan.FromDays(30));
        Assert.Single(await StatementsAsync(site));

        Assert.Contains("ida.lund@example.org", letter.To, StringComparison.Ordinal);
        Assert.Contains("31. december 2026: 200 kr.", letter.Text, StringComparison.Ordinal);
        Assert.Contains("I alt: 200 kr.", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Vi indberetter 200 kr. til Skattestyrelsen", letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Cpr[..6], letter.Text, StringComparison.Ordinal);
    }

    private static async Task<Guid> GiveAsync(SupporterSite site, string name, long ore, string? cpr)
    {
        var entryKey = Guid.NewGuid();
        var sealing = cpr is null ? [] : new (string, FieldValue)[] { ("cpr", site.Site.Get<IAnswerSealer>().Seal(entryKey, cpr)) };
        return await PaidAsync(
            site,
            "giv-et-bidrag",
            entryKey,
            [
                ("frequency", new ChoiceValue(["once"])), ("amount", new NumberValue(ore)), ("purpose", new ChoiceValue(["general"])), ("name", new TextValue(name)),
                ("email", new TextValue($"{name.Replace(' ', '.').ToLowerInvariant()}@example.org")), ("payment", new ChoiceValue(["card"])), .. sealing,
            ]);
    }

    private static Task<Guid> JoinAsync(SupporterSite site) => PaidAsync(
        site,
        "bliv-medlem",
        Guid.NewGuid(),
        ("memberType", new ChoiceValue(["personal"])), ("yearOfBirth", new NumberValue(1980)), ("name", new TextValue("Bo Holm")), ("email", new TextValue("bo.holm@example.org")),
        ("renewAutomatically", new ChoiceValue(["no"])), ("payment", new ChoiceValue(["card"])));

    private static async Task<Guid> PaidAsync(SupporterSite site, string form, Guid key, params (string, FieldValue)[] answers)
    {
        var (definition, entry) = await site.SendAsync(form, key, answers);
        await site.PayAsync((await site.DestinationAsync(definition, entry))!, Approved);
        return entry.Key;
    }

    private static async Task RefundAsync(SupporterSite site, Guid key, Money amount)
    {
        var payment = await site.PaymentAsync(key);
        var refund = new PaymentOperation(99, PaymentOperationKind.Refund, amount, PaymentVerdict.Approved);
        var report = new GatewayPayment(payment.GatewayId!, payment.OrderId.Value, payment.Currency, IsTest: false, [.. payment.Operations, refund]);
        Assert.True(await site.Site.Get<IPaymentRepository>().TrySaveAsync(payment.Observe(report, new PaymentRules(CountTestPayments: true)).Result, Token));
        await site.WorkAsync();
    }

    private static Task<ApprovalCount> CountAsync(SupporterSite site, int year) =>
        site.WithAsync(services => services.GetRequiredService<ApprovalCounter>().CountAsync(year, Token));

    private static async Task<IEnumerable<SentMail>> StatementsAsync(SupporterSite site)
    {
        for (var run = 0; run < 2; run++)
        {
            await site.RunJobAsync("YearlyStatement");
            await site.WorkAsync();
        }

        return site.Mails().Where(mail => mail.Subject == "Dine gaver til headspace i 2026");
    }
}
