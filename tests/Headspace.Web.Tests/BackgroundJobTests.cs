using Headspace.Cms.Contracts.BackgroundJobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core.Models;

namespace Headspace.Web.Tests;

/// <summary>What the site does by itself, at its time.</summary>
public sealed class BackgroundJobTests(ImportedSite imported) : IAsyncLifetime
{
    private readonly ManualTime time = new(DateTimeOffset.UtcNow);
    private readonly Stumbling stumbling = new();
    private readonly Steady steady = new();
    private SiteInProcess? site;

    public async ValueTask InitializeAsync() => site = await SiteInProcess.StartAsync(imported.CopyOfDatabase(), services =>
    {
        services.AddSingleton<TimeProvider>(time);
        services.AddSingleton<IBackgroundJob>(stumbling);
        services.AddSingleton<IBackgroundJob>(steady);
    });

    public ValueTask DisposeAsync() => site!.DisposeAsync();

    [Fact(Timeout = 60_000)]
    public async Task A_job_that_fails_runs_again_when_it_is_due_and_hinders_no_other()
    {
        await time.AdvanceUntilAsync(stumbling.RanTwice.Task, stumbling.Period);
        await time.AdvanceUntilAsync(steady.Ran.Task, steady.Period);

        Assert.True(stumbling.RanTwice.Task.IsCompletedSuccessfully);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_document_is_published_in_the_minute_that_it_is_scheduled_for_and_later_unpublished()
    {
        var editor = new Editor(site!);
        var page = editor.Contents.Create("Til tiden", editor.Root().Id, "contentPage");
        Editor.Rename(page, "Til tiden");
        Assert.True(editor.Contents.Save(page).Success);
        var due = time.GetUtcNow().UtcDateTime.AddMinutes(10);
        var schedule = new ContentScheduleCollection();
        Assert.True(schedule.Add("da-DK", due, due.AddHours(1)));
        editor.Contents.PersistContentSchedule(page, schedule);
        Assert.Equal(404, (await editor.FollowAsync("/til-tiden/")).Status);

        time.Advance(TimeSpan.FromMinutes(9));
        await Job("ScheduledPublishingJob").RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal(404, (await editor.FollowAsync("/til-tiden/")).Status);

        time.Advance(TimeSpan.FromMinutes(1));
        await Job("ScheduledPublishingJob").RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal(200, (await editor.FollowAsync("/til-tiden/")).Status);

        time.Advance(TimeSpan.FromHours(1));
        await Job("ScheduledPublishingJob").RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal(404, (await editor.FollowAsync("/til-tiden/")).Status);
    }

    [Fact]
    public async Task A_stop_of_the_site_is_no_fault_of_the_outbox()
    {
        var worker = site!.Get<IEnumerable<IHostedService>>().OfType<BackgroundService>().Single(service => service.GetType().Name == "OutboxWorker");

        await worker.StopAsync(TestContext.Current.CancellationToken);

        Assert.True(worker.ExecuteTask!.IsCompletedSuccessfully, worker.ExecuteTask.Status.ToString());
    }

    [Fact]
    public void Scheduled_publishing_runs_at_the_full_minute()
    {
        var now = new DateTimeOffset(2026, 5, 4, 12, 30, 45, TimeSpan.Zero);

        Assert.Equal(TimeSpan.FromSeconds(15), Job("ScheduledPublishingJob").DelayFrom(now));
    }

    [Fact(Timeout = 60_000)]
    public async Task Old_versions_go_where_the_policy_says_so()
    {
        var folder = imported.CopyOfDatabase();
        folder.Environment["Umbraco__CMS__Content__ContentVersionCleanupPolicy__EnableCleanup"] = "true";
        folder.Environment["Umbraco__CMS__Content__ContentVersionCleanupPolicy__KeepAllVersionsNewerThanDays"] = "0";
        folder.Environment["Umbraco__CMS__Content__ContentVersionCleanupPolicy__KeepLatestVersionPerDayForDays"] = "0";
        await site!.DisposeAsync();
        site = await SiteInProcess.StartAsync(folder, services => services.AddSingleton<TimeProvider>(time));
        var editor = new Editor(site);
        var page = editor.Create("Mange udgaver", editor.Root());
        for (var number = 0; number < 3; number++)
        {
            Editor.Set(page, "title", $"Udgave {number}");
            editor.Publish(page);
        }

        Assert.True(editor.Contents.GetVersionsSlim(page.Id, 0, 10).Count() > 2);

        time.Advance(TimeSpan.FromDays(2));
        await Job("ContentVersionCleanupJob").RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, editor.Contents.GetVersionsSlim(page.Id, 0, 10).Count());
        Assert.Equal(200, (await editor.FollowAsync("/mange-udgaver/")).Status);
    }

    [Theory]
    [InlineData("WebhookLoggingCleanup")]
    [InlineData("TemporaryFileCleanupJob")]
    [InlineData("LogScrubberJob")]
    [InlineData("LongRunningOperationsCleanupJob")]
    public async Task What_tidies_up_has_nothing_to_complain_about(string name) =>
        await Job(name).RunAsync(TestContext.Current.CancellationToken);

    private IBackgroundJob Job(string name) => site!.Job(name);

    private sealed class Stumbling : IBackgroundJob
    {
        private int runs;

        public TaskCompletionSource RanTwice { get; } = new();

        public string Name => "Stumbling";

        public TimeSpan Period => TimeSpan.FromSeconds(1);

        public Task RunAsync(CancellationToken cancellationToken)
        {
            if (++runs == 2)
            {
                RanTwice.TrySetResult();
            }

            throw new InvalidOperationException("The job stumbles.");
        }
    }

    private sealed class Steady : IBackgroundJob
    {
        public TaskCompletionSource Ran { get; } = new();

        public string Name => "Steady";

        public TimeSpan Period => TimeSpan.FromSeconds(1);

        public Task RunAsync(CancellationToken cancellationToken)
        {
            Ran.TrySetResult();
            return Task.CompletedTask;
        }
    }
}
