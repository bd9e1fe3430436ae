using System.Net;
using Headspace.Cms.Contracts.Outbox;
using Headspace.Forms.Definitions;
using Headspace.Forms.Workflows;

namespace Headspace.Web.Tests.Supporters.Workflows;

/// <summary>A receiver that is down for an hour: nobody who fills a form notices, and everything arrives.</summary>
public sealed class SendToUrlTests(ImportedSite imported)
{
    private static readonly string[] names = ["Åse", "Bo & Co", "Carl=9"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_sent_while_the_receiver_was_down_arrives_once_and_in_order()
    {
        await using var receiver = await Receiver.StartAsync();
        var time = new ManualTime(DateTimeOffset.UtcNow);
        await using var site = await SupporterSite.StartAsync(imported.CopyOfDatabase(), time, ("Headspace__Outbox__Parallelism", "1"));
        var form = await WorkflowForm.SaveAsync(site, form => form with
        {
            FormWorkflows = new FormWorkflows
            {
                OnSubmit =
                [
                    WorkflowForm.Workflow(WorkflowTypeIds.SendToUrl, ("Url", $"{receiver.Address}krop"), ("Username", "bruger"), ("Password", "kode")),
                    WorkflowForm.Workflow(
                        WorkflowTypeIds.SendToUrl,
                        ("Url", $"{receiver.Address}adresse?fast=1"), ("Method", "GET"), ("Fields", """[{"alias":"hvem","value":"name"},{"alias":"kilde","staticValue":"{name} fra web"}]""")),
                ],
            },
        });

        receiver.IsDown = true;
        foreach (var name in names)
        {
            Assert.Equal((int)HttpStatusCode.SeeOther, await form.PostAsync(name));
            time.Advance(TimeSpan.FromSeconds(1));
        }

        for (var minutes = 0; minutes < 60; minutes += 5)
        {
            await site.WorkAsync();
            time.Advance(TimeSpan.FromMinutes(5));
        }

        Assert.Empty(receiver.Taken);
        Assert.True(receiver.TurnedAway > 2 * names.Length);
        receiver.IsDown = false;
        time.Advance(TimeSpan.FromHours(1));
        await site.WorkAsync();
        await site.WorkAsync();

        Assert.Null(await site.Site.Get<IOutbox>().NextDueAsync(Token));
        var posts = receiver.Taken.Where(request => request.Method == "POST").ToList();
        Assert.Equal(names, posts.Select(post => Form(post.Body)["name"]));
        Assert.All(posts, post => Assert.Equal(("application/x-www-form-urlencoded", "Basic YnJ1Z2VyOmtvZGU=", "Hej"), (post.Headers["Content-Type"], post.Headers["Authorization"], Form(post.Body)["message"])));
        var gets = receiver.Taken.Where(request => request.Method == "GET").ToList();
        Assert.Equal(names, gets.Select(get => Form(get.Url.Query[1..])["hvem"]));
        Assert.All(gets, get => Assert.Equal("1", Form(get.Url.Query[1..])["fast"]));
        Assert.Contains(gets, get => Form(get.Url.Query[1..])["kilde"] == "Bo & Co fra web");
        Assert.Equal(receiver.Taken.Count, receiver.Taken.Select(request => request.Headers["Idempotency-Key"]).Distinct().Count());
        Assert.DoesNotContain(receiver.Taken, request => request.Body.Contains("secret", StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Form(string text) => text.Split('&').Select(pair => pair.Split('=')).ToDictionary(
        pair => WebUtility.UrlDecode(pair[0]), pair => WebUtility.UrlDecode(pair[1]));
}
