using Headspace.Cms.Contracts.Calendar;
using Headspace.Core.Memberships;
using Headspace.Forms.Fields;

namespace Headspace.Web.Tests.Supporters;

/// <summary>A year of a membership that is not renewed: what the member is told, and when.</summary>
public sealed class ReminderJourneyTests(ImportedSite imported)
{
    private const string Approved = "1000 0000 0000 0008";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_member_is_reminded_four_times_and_a_missed_day_is_caught_up_once()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
        await using var site = await SupporterSite.StartAsync(imported.CopyOfDatabase(), time);
        var (form, entry) = await site.SendAsync(
            "bliv-medlem",
            ("memberType", new ChoiceValue(["personal"])), ("yearOfBirth", new NumberValue(1980)), ("name", new TextValue("Bo Holm")), ("email", new TextValue("bo@example.org")),
            ("renewAutomatically", new ChoiceValue(["no"])), ("payment", new ChoiceValue(["card"])));
        await site.PayAsync((await site.DestinationAsync(form, entry))!, Approved);
        await site.WorkUntilAsync(async () => (await MembershipAsync(site, entry.Key)).PaidTo == new DateOnly(2026, 12, 31));

        List<string> told = [];
        foreach (var day in new[] { "2026-11-30", "2026-12-01", "2026-12-02", "2026-12-23", "2026-12-27", "2026-12-28", "2027-01-06", "2027-01-07", "2027-01-08", "2027-01-21", "2027-02-13", "2027-02-14" })
        {
            time.Advance(DanishTime.InstantOf(DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture).AddHours(8)) - time.GetUtcNow());
            var before = Reminders(site);
            await site.RunJobAsync("MembershipReminder");
            await site.RunJobAsync("MembershipReminder");
            await site.WorkAsync();
            told.AddRange(Reminders(site).Skip(before.Count).Select(subject => $"{day} {subject}"));
        }

        Assert.Equal(
            [
                "2026-12-01 Dit medlemskab udløber snart",
                "2026-12-27 Dit medlemskab udløber snart",
                "2027-01-07 Dit medlemskab er udløbet",
                "2027-01-21 Dit medlemskab er udløbet",
            ],
            told);
        var membership = await MembershipAsync(site, entry.Key);
        Assert.Equal((MembershipState.Overdue, MembershipState.Lapsed), (membership.StateOn(new DateOnly(2027, 2, 13)), membership.StateOn(new DateOnly(2027, 2, 14))));
    }

    // The subjects alone: mails lie in a folder without an order.
    private static IReadOnlyList<string> Reminders(SupporterSite site) =>
        [.. site.Mails().Select(mail => mail.Subject).Where(subject => subject.StartsWith("Dit medlemskab", StringComparison.Ordinal)).OrderDescending(StringComparer.Ordinal)];

    private static async Task<Membership> MembershipAsync(SupporterSite site, Guid key) => (await site.Site.Get<IMembershipRepository>().GetAsync(key, Token))!;
}
