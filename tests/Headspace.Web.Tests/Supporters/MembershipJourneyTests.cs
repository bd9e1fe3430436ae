using Headspace.Cms.Contracts.Calendar;
using Headspace.Core.Agreements;
using Headspace.Core.Memberships;
using Headspace.Core.Payments;
using Headspace.Core.SignedLinks;
using Headspace.Core.Supporters;
using Headspace.Forms.Fields;

namespace Headspace.Web.Tests.Supporters;

/// <summary>From the form to the receipt, with the payment service's own protocol between.</summary>
public sealed class MembershipJourneyTests(ImportedSite imported)
{
    private const string Approved = "1000 0000 0000 0008";
    private const string Rejected = "1000 0000 0000 0016";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_member_pays_and_is_a_member_and_gets_one_receipt()
    {
        await using var site = await SupporterSite.StartAsync(imported.CopyOfDatabase());
        var (form, entry) = await site.SendAsync("bliv-medlem", Answers(renews: "no"));
        await site.WorkAsync();
        var page = (await site.DestinationAsync(form, entry))!;
        Assert.Equal(MembershipState.AwaitingPayment, (await MembershipAsync(site, entry.Key)).StateOn(Today));

        await site.PayAsync(page, Approved);
        await site.WorkUntilAsync(async () => (await MembershipAsync(site, entry.Key)).PaidTo is not null);
        await site.WorkAsync();

        var membership = await MembershipAsync(site, entry.Key);
        Assert.Equal(Money.FromKroner(200), Assert.Single(membership.Payments).Amount);
        Assert.Equal(PaymentState.Captured, (await site.PaymentAsync(entry.Key)).State);
        var receipt = Assert.Single(site.Mails(), mail => mail.Subject == "Kvittering K-000001");
        Assert.Contains("bo@example.org", receipt.To, StringComparison.Ordinal);
        Assert.Contains("Kontingent", receipt.Text, StringComparison.Ordinal);
        Assert.Contains("giver ikke ret til skattefradrag", receipt.Text, StringComparison.Ordinal);
        Assert.Contains("betalingen er gået igennem", await site.Site.Client.GetStringAsync(page, Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_card_leaves_the_way_open_and_the_next_one_pays()
    {
        await using var site = await SupporterSite.StartAsync(imported.CopyOfDatabase());
        var (form, entry) = await site.SendAsync("bliv-medlem", Answers(renews: "no"));
        var page = (await site.DestinationAsync(form, entry))!;

        await site.PayAsync(page, Rejected);
        await site.WorkUntilAsync(async () => (await site.PaymentAsync(entry.Key)).State == PaymentState.Failed);
        await site.PayAsync(page, Approved);
        await site.WorkUntilAsync(async () => (await MembershipAsync(site, entry.Key)).PaidTo is not null);

        Assert.Single((await MembershipAsync(site, entry.Key)).Payments);
    }

    [Fact]
    public async Task A_membership_that_renews_is_charged_by_its_agreement_and_ends_with_the_link_in_the_receipt()
    {
        await using var site = await SupporterSite.StartAsync(imported.CopyOfDatabase());
        var (form, entry) = await site.SendAsync("bliv-medlem", Answers(renews: "yes"));
        var page = (await site.DestinationAsync(form, entry))!;

        await site.PayAsync(page, Approved);
        await site.WorkUntilAsync(async () => (await MembershipAsync(site, entry.Key)).PaidTo is not null);
        await site.WorkAsync();
        var agreement = (await site.Site.Get<IAgreementRepository>().GetAsync(entry.Key, Token))!;
        Assert.Equal(AgreementState.Active, agreement.State);
        Assert.Equal(agreement.Plan.NextAfter(Today), agreement.NextChargeOn);

        var resign = Assert.Single(site.Mails(), mail => mail.Subject.StartsWith("Kvittering", StringComparison.Ordinal)).Link(SupporterLinks.ResignPath);
        Assert.Contains("Ja, meld mig ud", await site.Site.Client.GetStringAsync(resign, Token), StringComparison.Ordinal);
        Assert.Null((await MembershipAsync(site, entry.Key)).ResignedOn);
        using var confirmed = new FormUrlEncodedContent(new Dictionary<string, string> { ["n"] = resign.Query[3..] });
        using var answer = await site.Site.Client.PostAsync(resign, confirmed, Token);
        await site.WorkAsync();
        await site.WorkAsync();

        Assert.Equal(Today, (await MembershipAsync(site, entry.Key)).ResignedOn);
        Assert.Equal(AgreementState.Cancelled, (await site.Site.Get<IAgreementRepository>().GetAsync(entry.Key, Token))!.State);
        Assert.Single(site.Mails(), mail => mail.Subject == "Du er meldt ud");
        Assert.Single(site.Mails(), mail => mail.Subject == "Din faste aftale er stoppet");
    }

    [Fact]
    public async Task Whoever_sends_and_works_twice_makes_one_member_and_one_payment()
    {
        await using var site = await SupporterSite.StartAsync(imported.CopyOfDatabase());
        var (form, entry) = await site.SendAsync("bliv-medlem", Answers(renews: "no"));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => site.DestinationAsync(form, entry)));
        await site.WorkAsync();

        Assert.Single(await site.Site.Get<ISupporterRepository>().FindByEmailAsync("BO@example.org", Token));
        Assert.Single(await site.Site.Get<IPaymentRepository>().GetOfAsync(new PaymentSubject(PaymentSubjectKind.Membership, entry.Key), Token));
    }

    [Fact]
    public async Task Who_pays_by_invoice_is_put_down_and_the_office_is_told()
    {
        await using var site = await SupporterSite.StartAsync(imported.CopyOfDatabase());
        var (form, entry) = await site.SendAsync(
            "bliv-medlem",
            ("memberType", Choice("organisation")), ("organisationName", new TextValue("Foreningen Broen")), ("cvr", new TextValue("13748136")),
            ("name", new TextValue("Bo Holm")), ("email", new TextValue("bo@example.org")), ("renewAutomatically", Choice("yes")), ("organisationPayment", Choice("invoice")));

        Assert.Null(await site.DestinationAsync(form, entry));
        await site.WorkAsync();

        Assert.Equal(Money.FromKroner(1000), (await MembershipAsync(site, entry.Key)).Price);
        Assert.Contains("Foreningen Broen", Assert.Single(site.Mails(), mail => mail.Subject.StartsWith("Et nyt medlem", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_is_not_ours_opens_nothing()
    {
        await using var site = await SupporterSite.StartAsync(imported.CopyOfDatabase());

        foreach (var path in new[]
        {
            SupporterLinks.PayPath, SupporterLinks.ResignPath, SupporterLinks.StopPath, SupporterLinks.ConfirmNewsletterPath, SupporterLinks.StopNewsletterPath,
            SupporterLinks.SummitSignUpPath,
        })
        {
            using var answer = await site.Site.Client.GetAsync($"{path}?n=abc", Token);
            Assert.Equal(404, (int)answer.StatusCode);
            Assert.Contains("Linket virker ikke", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        }
    }

    private static DateOnly Today => DanishTime.Today(TimeProvider.System);

    private static ChoiceValue Choice(string value) => new([value]);

    private static (string, FieldValue)[] Answers(string renews) =>
    [
        ("memberType", Choice("personal")), ("yearOfBirth", new NumberValue(1980)), ("name", new TextValue("Bo Holm")), ("email", new TextValue("bo@example.org")),
        ("renewAutomatically", Choice(renews)), ("payment", Choice("card")),
    ];

    private static async Task<Membership> MembershipAsync(SupporterSite site, Guid key) => (await site.Site.Get<IMembershipRepository>().GetAsync(key, Token))!;
}
