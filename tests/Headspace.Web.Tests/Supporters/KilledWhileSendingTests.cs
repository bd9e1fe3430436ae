using System.Collections.Concurrent;
using Headspace.Cms.Contracts.Outbox;
using Headspace.Core.Memberships;
using Headspace.Core.Payments;
using Headspace.Forms.Definitions.Storage;
using Headspace.Forms.Entries;
using Headspace.Testing;

namespace Headspace.Web.Tests.Supporters;

/// <summary>A power cut while members sign up: who was thanked is a member, once.</summary>
public sealed class KilledWhileSendingTests(ImportedSite imported)
{
    private const int Visitors = 4;
    private static readonly int kills = LongRun.IsOn ? 20 : 1;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_who_was_thanked_is_lost_and_nobody_is_put_down_twice()
    {
        var random = new Random(Seed.Value);
        for (var kill = 0; kill < kills; kill++)
        {
            var folder = imported.CopyOfDatabase();
            var thanked = await SendUntilKilledAsync(folder, random.Next(1, 12));

            await using var site = await SupporterSite.StartAsync(folder);
            for (var round = 0; round < 4; round++)
            {
                await site.MakeAllDueAsync();
                await site.WorkAsync();
            }

            await CheckAsync(site, thanked);
        }
    }

    // The site is killed when so many were thanked; the others are anywhere on their way.
    private static async Task<IReadOnlyCollection<string>> SendUntilKilledAsync(SiteFolder folder, int count)
    {
        folder.Environment["Headspace__Forms__Spam__LeastFillingTime"] = "00:00:00";
        folder.Environment["Headspace__Forms__Spam__MostPerAddress"] = "100000";
        folder.Environment["Headspace__Forms__Spam__Threshold"] = "1000";
        ConcurrentQueue<string> thanked = [];
        var site = await RunningSite.StartAsync(folder);
        using var isOver = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var visitors = Enumerable.Range(0, Visitors).Select(visitor => Task.Run(() => VisitAsync(site, visitor, count, thanked, isOver))).ToList();
        await OverAsync(visitors, isOver.Token);
        await site.DisposeAsync();
        await Task.WhenAll(visitors);
        return thanked;
    }

    private static async Task OverAsync(IEnumerable<Task> visitors, CancellationToken token)
    {
        TaskCompletionSource cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = token.Register(() => cancelled.TrySetResult());
        await Task.WhenAny([cancelled.Task, .. visitors]);
    }

    private static async Task VisitAsync(RunningSite site, int visitor, int count, ConcurrentQueue<string> thanked, CancellationTokenSource isOver)
    {
        var form = new FormVisitor(site.Client, "/stoet/bliv-medlem/");
        try
        {
            for (var turn = 0; !isOver.IsCancellationRequested; turn++)
            {
                var email = $"medlem-{visitor}-{turn}@example.org";
                if (await form.SendAsync(Answers(email), CancellationToken.None) is null)
                {
                    throw new InvalidOperationException("The form was not taken.");
                }

                thanked.Enqueue(email);
                if (thanked.Count >= count)
                {
                    await isOver.CancelAsync();
                }
            }
        }
        catch (Exception exception) when (isOver.IsCancellationRequested && exception is HttpRequestException or ObjectDisposedException or OperationCanceledException)
        {
            // The power is gone.
        }
    }

    private static async Task CheckAsync(SupporterSite site, IReadOnlyCollection<string> thanked)
    {
        var form = (await site.Site.Get<IFormDefinitionStore>().GetAsync(Token)).Find("bliv-medlem")!;
        var entries = (await site.Site.Get<IFormEntryRepository>().FindAsync(new EntryQuery(form.Id), EntryOrder.NewestFirst, 0, 10_000, Token)).Entries;
        var senders = entries.Select(entry => ((Headspace.Forms.Fields.TextValue)entry.Answer("email")!).Text).ToList();
        Assert.Empty(thanked.Except(senders));
        Assert.Equal(senders.Count, senders.Distinct().Count());
        foreach (var entry in entries)
        {
            Assert.NotNull(await site.Site.Get<IMembershipRepository>().GetAsync(entry.Key, Token));
            Assert.Single(await site.Site.Get<IPaymentRepository>().GetOfAsync(new PaymentSubject(PaymentSubjectKind.Membership, entry.Key), Token));
            Assert.All(await site.Site.Get<IOutbox>().GetOfAsync(entry.Key, Token), message => Assert.True(message.State is OutboxState.Done or OutboxState.Skipped));
        }

        var welcomes = site.Mails().Where(mail => mail.Subject == "Velkommen som medlem").GroupBy(mail => mail.To).ToList();
        Assert.Equal(entries.Count, welcomes.Count);
        Assert.All(welcomes, mails => Assert.True(mails.Count() <= 2 && mails.Select(mail => mail.Identifier).Distinct().Count() == 1));
    }

    private static Dictionary<string, string> Answers(string email) => new()
    {
        ["memberType"] = "personal",
        ["yearOfBirth"] = "1980",
        ["name"] = $"Bo {email}",
        ["email"] = email,
        ["renewAutomatically"] = "no",
        ["payment"] = "card",
        ["informationRead"] = "on",
    };
}
