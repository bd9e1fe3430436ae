using System.Collections.Concurrent;
using Headspace.Cms.Contracts.PublishedContent;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Headspace.Web.Tests.Tree;

/// <summary>While caches and addresses follow a change, the database is free for others to write.</summary>
public sealed class AfterCommitTests(ImportedSite imported) : IAsyncLifetime
{
    private readonly Probe probe = new();
    private SiteInProcess? site;
    private ProofPages? pages;
    private IContent? parent;

    public async ValueTask InitializeAsync()
    {
        var folder = imported.CopyOfDatabase();
        folder.Environment["Umbraco__CMS__Global__DistributedLockingWriteLockDefaultTimeout"] = "00:00:00.100";
        site = await ProofPages.StartAsync(folder, services => services
            .AddSingleton<IPublishedNodeChangeListener>(probe)
            .AddSingleton<INotificationHandler<ContentCacheRefresherNotification>>(probe)
            .AddSingleton<INotificationHandler<ContentSavedNotification>>(probe));
        pages = new ProofPages(site);
        parent = await pages.SetUpAsync(inEnglish: false);
    }

    public ValueTask DisposeAsync()
    {
        probe.Dispose();
        return site!.DisposeAsync();
    }

    [Fact]
    public void Another_connection_may_write_at_once_whenever_somebody_is_told_of_a_change()
    {
        var page = pages!.Create("Side", parent!, publish: true);
        var other = pages.Create("Anden", parent!, publish: true);
        probe.Database = site!.Database;

        page.SetValue("text", "ny");
        Assert.True(pages.Contents.Save(page).Success);
        Assert.True(pages.Contents.Publish(page, ["*"]).Success);
        Assert.True(pages.Contents.Sort([other, page]).Success);
        Assert.True(pages.Contents.Move(pages.Contents.GetById(page.Key)!, other.Id).Success);
        Assert.All(pages.Contents.PublishBranch(pages.Contents.GetById(other.Key)!, PublishBranchFilter.ForceRepublish, ["*"]), result => Assert.True(result.Success));
        Assert.True(pages.Contents.Unpublish(pages.Contents.GetById(page.Key)!).Success);
        Assert.True(pages.Contents.MoveToRecycleBin(pages.Contents.GetById(other.Key)!).Success);
        Assert.True(pages.Contents.Delete(pages.Contents.GetById(other.Key)!).Success);

        Assert.True(probe.Found.Count > 10, $"told {probe.Found.Count} times");
        Assert.All(probe.Found, Assert.True);
    }

    [Fact]
    public void Caches_and_addresses_follow_a_change_while_somebody_else_writes()
    {
        var page = pages!.Create("Side", parent!, publish: true);
        probe.Holds = site!.Database;

        page.Name = "Kladde";
        Assert.True(pages.Contents.Save(page).Success);

        Assert.Equal(1, probe.Held);
    }

    private sealed class Probe :
        IPublishedNodeChangeListener,
        INotificationHandler<ContentCacheRefresherNotification>,
        INotificationHandler<ContentSavedNotification>,
        IDisposable
    {
        private HeldDatabase? held;

        public string? Database { get; set; }

        /// <summary>The database to hold from when a document is saved until all is refreshed.</summary>
        public string? Holds { get; set; }

        public int Held { get; private set; }

        public ConcurrentQueue<bool> Found { get; } = [];

        public void Exchanged(PublishedNodePlace? before, PublishedNodePlace? after) => Try();

        public void ExchangedAll() => Try();

        public void Handle(ContentSavedNotification notification)
        {
            if (Holds is not null)
            {
                held = new HeldDatabase(Holds);
                Holds = null;
            }
        }

        public void Handle(ContentCacheRefresherNotification notification)
        {
            Try();
            if (held is not null)
            {
                held.Dispose();
                held = null;
                Held++;
            }
        }

        public void Dispose() => held?.Dispose();

        private void Try()
        {
            if (Database is not null)
            {
                Found.Enqueue(HeldDatabase.IsFree(Database));
            }
        }
    }
}
