using System.Collections.Concurrent;
using Headspace.Testing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Headspace.Web.Tests.Tree;

/// <summary>Visitors while a branch is published: none waits for it, none sees a page that is neither old nor new.</summary>
public sealed class ReadersTests(ImportedSite imported)
{
    private static readonly int count = LongRun.IsOn ? 300 : 20;

    [Fact]
    public async Task Each_page_is_the_old_or_the_new_one_and_is_given_while_the_branch_is_being_published()
    {
        using var visits = new Visits();
        await using var site = await ProofPages.StartAsync(
            imported.CopyOfDatabase(), services => services.AddSingleton<INotificationHandler<ContentPublishingNotification>>(visits));
        var pages = new ProofPages(site);
        var parent = await pages.SetUpAsync(inEnglish: false);
        var branch = Enumerable.Range(0, count).Select(number => pages.Create($"Side {number}", parent, publish: true, "før")).ToList();
        foreach (var page in branch)
        {
            page.SetValue("text", "efter");
            pages.Contents.Save(page);
        }

        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(reader => Task.Run(() => VisitAsync(site, visits, reader, stop.Token))).ToList();
        visits.Awaited = true;
        var published = await Task.Run(() => pages.Contents.PublishBranch(pages.Contents.GetById(parent.Key)!, PublishBranchFilter.Default, ["*"]).ToList());
        await stop.CancelAsync();
        await Task.WhenAll(readers);

        Assert.All(published, result => Assert.True(result.Success));
        Assert.True(visits.DuringPublishing >= count, $"{visits.DuringPublishing} visits while the transaction was open");
        Assert.Empty(visits.Wrong);
        foreach (var number in Enumerable.Range(0, count))
        {
            Assert.Equal((200, ProofPages.Shown($"Side {number}", "efter")), await site.AskAsync(Editor.Host, $"/bevis/side-{number}/"));
        }
    }

    private static async Task VisitAsync(SiteInProcess site, Visits visits, int reader, CancellationToken stop)
    {
        var seen = new Dictionary<int, string>();
        for (var visit = reader; !stop.IsCancellationRequested; visit++)
        {
            var number = visit % count;
            // With a query the page is rendered anew, without it may come from the store.
            var (status, page) = await site.AskAsync(Editor.Host, $"/bevis/side-{number}/{(visit % 2 == 0 ? "?ny" : string.Empty)}");
            var allowed = seen.GetValueOrDefault(number) == "efter" ? ["efter"] : new[] { "før", "efter" };
            var text = Array.Find(allowed, text => page == ProofPages.Shown($"Side {number}", text));
            if (status != 200 || text is null)
            {
                visits.Wrong.Enqueue($"{number}: {status} {page}");
            }
            else
            {
                seen[number] = text;
            }

            visits.Made();
        }
    }

    private sealed class Visits : INotificationHandler<ContentPublishingNotification>, IDisposable
    {
        private readonly SemaphoreSlim made = new(0);

        public bool Awaited { get; set; }

        public int DuringPublishing { get; private set; }

        public ConcurrentQueue<string> Wrong { get; } = [];

        public void Dispose() => made.Dispose();

        public void Made() => made.Release();

        /// <summary>In the transaction: waits for a visit that began and ended while it was open.</summary>
        public void Handle(ContentPublishingNotification notification)
        {
            if (!Awaited)
            {
                return;
            }

            while (made.Wait(0))
            {
            }

            // Two visits were under way already, one of each reader.
            for (var visit = 0; visit < 3; visit++)
            {
                DuringPublishing += made.Wait(TimeSpan.FromMinutes(1)) ? 1 : 0;
            }
        }
    }
}
