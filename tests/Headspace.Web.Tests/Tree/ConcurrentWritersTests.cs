using System.Collections.Concurrent;
using Headspace.Testing;
using Umbraco.Cms.Core.DistributedLocking.Exceptions;
using Umbraco.Cms.Core.Models;

namespace Headspace.Web.Tests.Tree;

/// <summary>Eight editors at once: nothing is lost, and what the site shows is what was published last.</summary>
public sealed class ConcurrentWritersTests(ImportedSite imported) : IAsyncLifetime
{
    private const int Writers = 8;

    private static readonly TimeSpan duration = LongRun.IsOn ? TimeSpan.FromMinutes(1) : TimeSpan.FromSeconds(3);

    private SiteInProcess? site;
    private ProofPages? pages;
    private IContent? parent;

    public async ValueTask InitializeAsync()
    {
        site = await ProofPages.StartAsync(imported.CopyOfDatabase());
        pages = new ProofPages(site);
        parent = await pages.SetUpAsync(inEnglish: false);
    }

    public ValueTask DisposeAsync() => site!.DisposeAsync();

    [Fact]
    public async Task Writers_of_documents_of_their_own_each_find_their_last_words()
    {
        var own = Enumerable.Range(0, Writers).Select(number => pages!.Create($"Egen {number}", parent!, publish: true).Key).ToList();

        var said = await WriteAsync(own.Select(key => (IReadOnlyList<Guid>)[key]));

        Assert.All(Enumerable.Range(0, Writers), writer => Assert.Equal(said[writer].Last().Text, TextOf(own[writer])));
        await SeeAsync(own);
    }

    [Fact]
    public async Task Writers_of_the_same_documents_leave_the_words_of_one_of_them_and_show_them()
    {
        var shared = Enumerable.Range(0, 2).Select(number => pages!.Create($"Fælles {number}", parent!, publish: true).Key).ToList();

        var said = await WriteAsync(Enumerable.Repeat((IReadOnlyList<Guid>)shared, Writers));

        Assert.All(shared, key => Assert.Contains(
            TextOf(key), said.Select(writer => writer.Last(word => word.Key == key).Text)));
        await SeeAsync(shared);
    }

    private async Task<List<(Guid Key, string Text)>[]> WriteAsync(IEnumerable<IReadOnlyList<Guid>> documents)
    {
        var until = DateTime.UtcNow + duration;
        var timeouts = new ConcurrentBag<Exception>();
        var writing = documents.Select((keys, writer) => Task.Factory.StartNew(
            () => Write(writer, keys, until, timeouts), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        var said = await Task.WhenAll(writing);
        TestContext.Current.SendDiagnosticMessage($"{said.Sum(words => words.Count)} published, {timeouts.Count} time-outs");
        return said;
    }

    private List<(Guid Key, string Text)> Write(int writer, IReadOnlyList<Guid> keys, DateTime until, ConcurrentBag<Exception> timeouts)
    {
        var said = new List<(Guid, string)>();
        for (var count = 0; count < keys.Count || DateTime.UtcNow < until; count++)
        {
            var key = keys[count % keys.Count];
            try
            {
                var page = pages!.Contents.GetById(key)!;
                page.SetValue("text", $"{writer} siger {count}");
                Assert.True(pages.Contents.Save(page).Success);
                if (pages.Contents.Publish(page, ["*"]) is { Success: true } published)
                {
                    said.Add((key, published.Content.GetValue<string>("text")!));
                }
            }
            catch (DistributedLockingTimeoutException exception)
            {
                timeouts.Add(exception);
            }
        }

        return said;
    }

    private string TextOf(Guid key) => pages!.Contents.GetById(key)!.GetValue<string>("text", published: true)!;

    private async Task SeeAsync(IEnumerable<Guid> keys)
    {
        foreach (var key in keys)
        {
            var page = pages!.Contents.GetById(key)!;
            var path = $"/bevis/{page.Name!.ToLowerInvariant().Replace(' ', '-').Replace("æ", "ae", StringComparison.Ordinal)}/";
            Assert.Equal((200, ProofPages.Shown(page.PublishName, TextOf(key))), await site!.AskAsync(Editor.Host, path));
        }

        ConsistentRows.Check(site!.Database);
    }
}
